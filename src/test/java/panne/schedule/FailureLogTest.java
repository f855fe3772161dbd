package panne.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import panne.domain.PanneException;

final class FailureLogTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final FailureLog log = new FailureLog(nanos::get);

    @Test
    void tellsTheSameFailureOnceAMinute() {
        assertThat(log.tell("crawl", new PanneException("full"))).isTrue();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(log.tell("crawl", new PanneException("full"))).isFalse();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(log.tell("crawl", new PanneException("full"))).isTrue();
    }

    @Test
    void tellsAtOnceWhatIsNew() {
        assertThat(log.tell("crawl", new PanneException("full"))).isTrue();
        assertThat(log.tell("delivery", new PanneException("full"))).isTrue();
        assertThat(log.tell("crawl", new PanneException("closed"))).isTrue();
        assertThat(log.tell("crawl", new IllegalStateException("closed"))).isTrue();
    }
}
