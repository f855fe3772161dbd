package panne.schedule;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process with a task that never ends, to be killed. */
final class StuckSchedule {
    static final String TASK = "crawl of stuck";
    static final String STARTED = "the task has started";

    private StuckSchedule() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(arguments[0]);
        Schedule.start(pool, List.of(new Task(TASK, Duration.ofDays(1), () -> {
            System.out.println(STARTED);
            await(never);
        })));
        never.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
