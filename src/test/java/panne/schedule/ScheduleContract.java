package panne.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schedule owes, whatever database it is kept in. */
abstract class ScheduleContract {
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private HikariDataSource pool;
    private Table table;

    abstract String url();

    @BeforeEach
    void connect() {
        pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        if (url().startsWith("jdbc:postgresql")) {
            pool.setUsername("postgres");
            pool.setPassword("postgres");
        }
        table = new Table(pool);
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void runsATaskAtOnceAndThenAgainAndAgain() {
        CountDownLatch runs = new CountDownLatch(3);

        try (Schedule schedule = start(new Task("tick", OFTEN, runs::countDown))) {
            await(runs, schedule);
        }
    }

    @Test
    void aTaskThatFailsIsRunAgain() {
        CountDownLatch runs = new CountDownLatch(3);
        Runnable failing = () -> {
            runs.countDown();
            throw new IllegalStateException("nobody home");
        };

        try (Schedule schedule = start(new Task("tick", OFTEN, failing))) {
            await(runs, schedule);
        }
    }

    @Test
    void aTaskIsNeverRunTwiceAtTheSameTimeWhileOthersAre() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch otherRuns = new CountDownLatch(10);
        Runnable slow = () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Latches.await(otherRuns);
            inside.decrementAndGet();
        };

        try (Schedule schedule = start(new Task("slow", OFTEN, slow), new Task("other", OFTEN, otherRuns::countDown))) {
            await(otherRuns, schedule);
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void closingWaitsForTheTaskThatRuns() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Schedule schedule = start(new Task("long", SELDOM, () -> {
            started.countDown();
            Latches.await(closing);
            finished.incrementAndGet();
        }));
        Latches.await(started);

        closing.countDown();
        schedule.close();

        assertThat(finished).hasValue(1);
    }

    @Test
    void closingAtAnyMomentLeavesTheDatabaseToOthers() throws SQLException {
        for (int time = 0; time < 20; time++) {
            start(new Task("tick", SELDOM, () -> {})).close();
            assertThat(table.tasks()).containsExactly("tick");
        }
    }

    @Test
    void aRestartKeepsWhatIsDue() throws SQLException {
        AtomicInteger runs = runOnce("crawl", SELDOM);
        long due = table.dueTime("crawl");

        start(new Task("crawl", SELDOM, runs::incrementAndGet)).close();

        assertThat(table.dueTime("crawl")).isEqualTo(due);
        assertThat(runs).hasValue(1);
    }

    @Test
    void whatWasMissedWhileNothingRanIsMadeUpForOnce() throws SQLException {
        runOnce("crawl", SELDOM);
        long due = table.dueTime("crawl");
        table.setDueTime("crawl", due - Duration.ofHours(10).toMillis());

        AtomicInteger runs = runOnce("crawl", SELDOM);

        assertThat(runs).hasValue(1);
        assertThat(table.dueTime("crawl")).isGreaterThanOrEqualTo(due);
    }

    @Test
    void aNewIntervalHoldsFromTheStart() throws SQLException {
        runOnce("crawl", SELDOM);

        runOnce("crawl", Duration.ofMinutes(30));

        assertThat(table.interval("crawl")).isEqualTo(Duration.ofMinutes(30).toMillis());
    }

    @Test
    void aTaskThatIsNoLongerNamedIsForgotten() throws SQLException {
        runOnce("crawl of old", SELDOM);

        runOnce("crawl of new", SELDOM);

        assertThat(table.tasks()).containsExactly("crawl of new");
    }

    @Test
    void aDatabaseThatIsGoneIsToldWithWhatToDo() {
        pool.close();
        assertThatThrownBy(() -> start(new Task("tick", SELDOM, () -> {})))
                .isInstanceOf(ScheduleException.class)
                .hasMessageStartingWith("The schedule cannot be started (")
                .hasMessageEndingWith("check that the database answers and its user may make tables");
    }

    /** H2 has made each table for good before it makes the next, and a kill may come between any two. */
    @ParameterizedTest
    @ValueSource(strings = {"QRTZ_LOCKS", "QRTZ_SIMPLE_TRIGGERS", "QRTZ_TRIGGERS"})
    void tablesThatAKillLeftUnfinishedAreCompleted(String missing) throws SQLException {
        start().close();
        table.drop(missing);

        assertThat(runOnce("crawl", SELDOM)).hasValue(1);
        assertThat(table.tasks()).containsExactly("crawl");
    }

    @Test
    void aSecondScheduleInTheProcessIsRefused() {
        try (Schedule schedule = start(new Task("tick", SELDOM, () -> {}))) {
            assertThat(schedule).isNotNull();
            assertThatThrownBy(() -> start(new Task("tick", SELDOM, () -> {})))
                    .isInstanceOf(ScheduleException.class)
                    .hasMessage("A schedule runs in this process already: close it first");
        }
    }

    private AtomicInteger runOnce(String name, Duration every) {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch ran = new CountDownLatch(1);
        Runnable work = () -> {
            runs.incrementAndGet();
            ran.countDown();
        };
        try (Schedule schedule = start(new Task(name, every, work))) {
            await(ran, schedule);
        }
        return runs;
    }

    private Schedule start(Task... tasks) {
        return Schedule.start(pool, List.of(tasks));
    }

    /** The schedule is named since it has to be open meanwhile. */
    private static void await(CountDownLatch latch, Schedule schedule) {
        assertThat(schedule).isNotNull();
        Latches.await(latch);
    }
}
