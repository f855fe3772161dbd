package panne.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LatenessTest {
    private static final Path FOLDER = Path.of("data");

    private static Configuration crawling(Duration... intervals) {
        List<Configuration.Source> sources = List.of(intervals).stream()
                .map(every -> (Configuration.Source)
                        new Configuration.FolderSource("posts", every, Duration.ofSeconds(10), FOLDER))
                .toList();
        return new Configuration(
                FOLDER,
                List.of(),
                sources,
                Duration.ofDays(400),
                new Configuration.Database(null, null, null),
                new Configuration.Detection(Duration.ofSeconds(45), Duration.ofDays(60), Duration.ofDays(84)),
                new Configuration.Mail(
                        null,
                        587,
                        Configuration.Mail.Encryption.STARTTLS,
                        null,
                        null,
                        null,
                        "panne@example.org",
                        List.of(),
                        ZoneOffset.UTC),
                new Configuration.Web("127.0.0.1", 0, "http://127.0.0.1"),
                List.of());
    }

    @Test
    void postsOfTheSlowestSourceStillCount() {
        assertThat(crawling(Duration.ofMinutes(1), Duration.ofMinutes(5)).lateness())
                .isGreaterThan(Duration.ofMinutes(5));
    }

    @Test
    void isAsConfiguredWhereNothingNeedsMore() {
        assertThat(crawling().lateness()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void postsMayBeATurnOldBesidesTheirDelay() {
        Configuration quick = crawling(Duration.ofSeconds(10));

        assertThat(quick.delay(quick.sources().getFirst())).isEqualTo(Duration.ofSeconds(45));
        assertThat(quick.lateness()).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void replaysRememberEverything() {
        Configuration replay = crawling(Duration.ofMinutes(5)).embedded(FOLDER);

        assertThat(replay.lateness()).isEqualTo(Duration.ofSeconds(45));
        assertThat(replay.detection().history()).isGreaterThan(Duration.ofDays(3650));
    }
}
