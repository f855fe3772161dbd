package panne.index;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Language;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Stance;
import panne.domain.Symptom;

/** Random posts that a seed makes the same again, spread over a morning, half a minute out of order. */
final class SeededPosts {
    static final Instant START = Instant.parse("2022-10-25T06:00:00Z");
    static final List<String> SERVICES = List.of("whatsapp", "signal", "facebook", "electricity");
    private static final List<String> WORDS =
            List.of("whatsapp", "down", "again", "panne", "nicht", "funktioniert", "hello", "messages", "late", "why");

    private final Random random;

    SeededPosts(long seed) {
        random = new Random(seed);
    }

    List<AnnotatedPost> take(int count) {
        return IntStream.range(0, count).mapToObj(this::post).toList();
    }

    private AnnotatedPost post(int number) {
        Instant created = START.plusMillis(number * 1000L + random.nextInt(30_000));
        String author = random.nextInt(10) == 0 ? null : "author" + random.nextInt(300);
        Post post = new Post(
                "x:" + number,
                oneOf(List.of("x", "bluesky")),
                created,
                text(),
                author,
                "fr",
                random.nextBoolean() ? "Bruxelles, Belgique 🇧🇪" : null,
                null,
                "https://x.example/" + number,
                random.nextInt(8) == 0 ? "x:1" : null,
                random.nextInt(8) == 0 ? "x:2" : null);
        return new AnnotatedPost(post, annotation());
    }

    private Annotation annotation() {
        Stance stance = oneOf(List.of(Stance.values()));
        Placement placement = random.nextInt(3) == 0
                ? null
                : new Placement(
                        new Country(oneOf(List.of("BE", "NL", "FR"))), random.nextDouble(0.5, 1), oneOf(evidence()));
        return new Annotation(
                new Language(oneOf(List.of("fr", "nl", "und"))),
                random.nextDouble(),
                stance,
                random.nextDouble(),
                services(),
                stance.isWitness() ? oneOf(List.of(Symptom.values())) : null,
                placement,
                random.nextInt(9) == 0 ? "x:3" : null,
                random.nextInt(9) == 0,
                random.nextInt(9) == 0 ? oneOf(SERVICES) : null);
    }

    private static List<CountryEvidence> evidence() {
        return List.of(CountryEvidence.values());
    }

    private List<String> services() {
        int first = random.nextInt(SERVICES.size());
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(SERVICES.get(first));
            default -> List.of(SERVICES.get(first), SERVICES.get((first + 1) % SERVICES.size()));
        };
    }

    private String text() {
        return String.join(
                " ",
                IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(i -> oneOf(WORDS))
                        .toList());
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
