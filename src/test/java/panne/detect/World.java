package panne.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Stance;

/** A seeded made-up world: posts come by chance at rates that the story sets. */
final class World {
    private static final String[] COUNTRIES = {"BE", "NL", "FR", "US", "GB"};

    private final SplittableRandom random;
    private final Instant start;
    private final List<AnnotatedPost> posts = new ArrayList<>();
    private int next;

    World(long seed, Instant start) {
        random = new SplittableRandom(seed);
        this.start = start;
    }

    /** Witnesses at a rate per hour that follows the day: 0.4 of it at 4 h, 1.6 at 16 h. */
    World background(String service, double perHour, Duration length) {
        return posts(Duration.ZERO, length, minute -> perHour / 60 * daily(minute), draft -> draft, service);
    }

    private static double daily(double minute) {
        return 1 + 0.6 * Math.sin(2 * Math.PI * (minute / 1440 - 10 / 24.0));
    }

    /** Witnesses beyond the background: a straight ramp, a plateau, and a decay by a factor e every eight minutes. */
    World outage(Duration from, Duration length, double perMinute, double rampMinutes, String... services) {
        return posts(from, length.multipliedBy(2), shape(length, perMinute, rampMinutes), draft -> draft, services);
    }

    World outageIn(String country, Duration from, Duration length, double perMinute, String... services) {
        return posts(from, length.multipliedBy(2), shape(length, perMinute, 5), draft -> draft.in(country), services);
    }

    private static DoubleUnaryOperator shape(Duration length, double perMinute, double rampMinutes) {
        double end = length.toMinutes();
        return minute -> perMinute
                * Math.min(1, (minute + 0.05) / rampMinutes)
                * (minute < end ? 1 : Math.exp(-(minute - end) / 8));
    }

    World talk(Duration from, Duration length, double perMinute, Stance stance, String... services) {
        return posts(from, length, minute -> perMinute, draft -> draft.as(stance), services);
    }

    /** Posts at a rate per minute that depends on the minutes since the given time. */
    World posts(
            Duration from,
            Duration length,
            DoubleUnaryOperator perMinute,
            UnaryOperator<Posts.Draft> change,
            String... services) {
        for (double minute = 0; minute < length.toMinutes(); minute += 1 / 6.0) {
            int count = poisson(perMinute.applyAsDouble(minute) / 6);
            for (int i = 0; i < count; i++) {
                long millis = (long) ((minute + random.nextDouble() / 6) * 60_000);
                Instant at = start.plus(from).plusMillis(millis);
                posts.add(change.apply(new Posts.Draft("p" + next++, at, services).in(country()))
                        .post());
            }
        }
        return this;
    }

    private @Nullable String country() {
        return random.nextInt(10) < 4 ? null : COUNTRIES[random.nextInt(COUNTRIES.length)];
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    List<AnnotatedPost> posts() {
        posts.sort(Comparator.comparing((AnnotatedPost post) -> post.post().created())
                .thenComparing(post -> post.post().id()));
        return posts;
    }
}
