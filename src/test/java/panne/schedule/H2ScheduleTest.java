package panne.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule in a file, as it is without a database server; a process that is killed leaves it behind as it stood. */
final class H2ScheduleTest extends ScheduleContract {
    @TempDir
    private Path folder;

    @Override
    String url() {
        return "jdbc:h2:file:" + folder.resolve("store");
    }

    @Test
    void aTaskThatAKillCutShortIsDoneAgain() throws IOException, InterruptedException {
        Process process = startProcess();
        assertThat(firstLine(process)).isEqualTo(StuckSchedule.STARTED);
        process.destroyForcibly().waitFor();
        CountDownLatch again = new CountDownLatch(1);

        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url());
            try (Schedule schedule =
                    Schedule.start(pool, List.of(new Task(StuckSchedule.TASK, Duration.ofDays(1), again::countDown)))) {
                assertThat(schedule).isNotNull();
                Latches.await(again);
            }
        }
    }

    private Process startProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StuckSchedule.class.getName(),
                        url())
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return out.readLine();
        }
    }
}
