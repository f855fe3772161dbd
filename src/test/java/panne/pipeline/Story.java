package panne.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import panne.domain.Post;

/** Posts of a made-up week: a few complaints an hour all the time, then outages. The same ones every time. */
final class Story {
    static final Instant START = Instant.parse("2022-10-15T00:00:00Z");

    private final SplittableRandom random = new SplittableRandom(3);
    private final List<Post> posts = new ArrayList<>();

    /** Ten days of two services; WhatsApp is out for an hour on the ninth morning, Signal on the tenth. */
    static List<Post> tenDays() {
        return new Story()
                .background("whatsapp", Duration.ofDays(10), 30)
                .background("signal", Duration.ofDays(10), 10)
                .outage("whatsapp", Duration.ofDays(8).plusHours(7), 40)
                .outage("signal", Duration.ofDays(9).plusHours(15), 20)
                .posts();
    }

    Story background(String service, Duration length, int perHour) {
        for (long hour = 0; hour < length.toHours(); hour++) {
            for (int i = 0; i < perHour; i++) {
                add(service, Duration.ofHours(hour), Duration.ofHours(1));
            }
        }
        return this;
    }

    /** An hour of complaints at so many a minute. */
    Story outage(String service, Duration from, int perMinute) {
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 0; i < perMinute; i++) {
                add(service, from.plusMinutes(minute), Duration.ofMinutes(1));
            }
        }
        return this;
    }

    private void add(String service, Duration from, Duration within) {
        Instant created = START.plus(from).plusSeconds(random.nextLong(within.toSeconds()));
        String id = "x:" + posts.size();
        posts.add(Post.of(id, "x", created, "report " + service + " is down")
                .withAuthor("author" + random.nextInt(1_000_000))
                .withCountry(random.nextInt(3) == 0 ? "BE" : null));
    }

    List<Post> posts() {
        posts.sort(Comparator.comparing(Post::created).thenComparing(Post::id));
        return posts;
    }

    static Path write(List<Post> posts, Path file) {
        try {
            return Files.write(file, posts.stream().map(Story::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Post post) {
        String country = post.country() == null ? "" : ",\"country\":\"" + post.country() + "\"";
        return "{\"id\":\"%s\",\"source\":\"%s\",\"created\":\"%s\",\"text\":\"%s\",\"author\":\"%s\"%s}"
                .formatted(post.id(), post.source(), post.created(), post.text(), post.author(), country);
    }
}
