package panne.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
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

    /** Witnesses at a rate per hour that follows the day: 0.4 at 4 h, 1.6 at 16 h. */
    World background(String service, double perHour, Duration length) {
        return posts(service, Duration.ZERO, length, minute -> perHour / 60 * daily(minute), draft -> draft);
    }

    static double daily(double minute) {
        return 1 + 0.6 * Math.sin(2 * Math.PI * (minute / 1440 - 10 / 24.0));
    }

    World outage(String service, Duration from, Duration length, double perMinute, double rampMinutes) {
        double end = length.toMinutes();
        return posts(
                service,
                from,
                length.multipliedBy(2),
                minute -> perMinute
                        * Math.min(1, (minute + 1e-9) / rampMinutes)
                        * (minute < end ? 1 : Math.exp(-(minute - end) / 8)),
                draft -> draft);
    }

    World talk(String service, Duration from, Duration length, double perMinute, Stance stance) {
        return posts(service, from, length, minute -> perMinute, draft -> draft.as(stance));
    }

    /** Posts of a service at a rate per minute that depends on the minutes since the given time. */
    World posts(
            String service,
            Duration from,
            Duration length,
            DoubleUnaryOperator perMinute,
            UnaryOperator<Posts.Draft> change) {
        for (double minute = 0; minute < length.toMinutes(); minute += 1 / 6.0) {
            int count = poisson(perMinute.applyAsDouble(minute) / 6);
            for (int i = 0; i < count; i++) {
                long millis = (long) ((minute + random.nextDouble() / 6) * 60_000);
                Posts.Draft draft =
                        new Posts.Draft("p" + next++, start.plus(from).plusMillis(millis), service);
                posts.add(change.apply(draft.in(country())).post());
            }
        }
        return this;
    }

    private @org.jspecify.annotations.Nullable String country() {
        return random.nextInt(10) < 4 ? null : COUNTRIES[random.nextInt(COUNTRIES.length)];
    }

    int poisson(double mean) {
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
