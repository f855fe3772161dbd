package panne.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.TriggerFiredBundle;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks when they are due. What is due is kept in the store's database: a task that was missed while nothing ran is
 * made up for once, one that a kill cut short is done again. Only one schedule can run in a process.
 */
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final String NAME = "panne";
    private static final String GROUP = "task";
    /** A run that is this late counts as missed: it is made up for once, however often it was due. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final int MOST_THREADS = 32;

    private final Scheduler scheduler;

    private Schedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Starts a schedule of exactly these tasks; what earlier runs have left of others is forgotten.
     *
     * @param pool connections to the database, which the caller closes after the schedule
     */
    public static Schedule start(DataSource pool, List<Task> tasks) {
        if (SchedulerRepository.getInstance().lookup(NAME) != null) {
            throw new ScheduleException("A schedule runs in this process already: close it first");
        }
        try {
            Schedule schedule = new Schedule(scheduler(pool, tasks));
            schedule.run(tasks);
            return schedule;
        } catch (SchedulerException | SQLException e) {
            throw new ScheduleException(
                    "The schedule cannot be started",
                    e,
                    "check that the database answers and its user may make tables");
        }
    }

    private static Scheduler scheduler(DataSource pool, List<Task> tasks) throws SchedulerException, SQLException {
        Database database;
        try (Connection connection = pool.getConnection()) {
            database = Database.of(connection);
            database.prepare(connection);
        }
        DBConnectionManager.getInstance().addConnectionProvider(NAME, new StoreConnections(pool));
        Map<String, Task> byName = tasks.stream().collect(Collectors.toMap(Task::name, Function.identity()));
        Scheduler scheduler = new StdSchedulerFactory(settings(database, tasks.size())).getScheduler();
        FailureLog failures = new FailureLog(System::nanoTime);
        scheduler.setJobFactory((fired, ignored) -> job(fired, byName, failures));
        return scheduler;
    }

    private static Properties settings(Database database, int tasks) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", NAME);
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(Math.clamp(tasks, 1, MOST_THREADS)));
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", JobStore.class.getName());
        settings.setProperty("org.quartz.jobStore.driverDelegateClass", database.dialect());
        settings.setProperty("org.quartz.jobStore.dataSource", NAME);
        settings.setProperty("org.quartz.jobStore.useProperties", "true");
        settings.setProperty("org.quartz.jobStore.misfireThreshold", Long.toString(LATE.toMillis()));
        return settings;
    }

    /** A run of a task that this process does not know, due before it was taken off the schedule, does nothing. */
    private static Job job(TriggerFiredBundle fired, Map<String, Task> tasks, FailureLog failures) {
        Task task = tasks.get(fired.getJobDetail().getKey().getName());
        return new TaskJob(task == null ? () -> {} : task.work(), failures);
    }

    private void run(List<Task> tasks) throws SchedulerException {
        try {
            forgetOthers(tasks);
            for (Task task : tasks) {
                put(task);
            }
            scheduler.start();
            LOG.info("Schedule started: {} tasks", tasks.size());
        } catch (SchedulerException e) {
            scheduler.shutdown();
            throw e;
        }
    }

    private void forgetOthers(List<Task> tasks) throws SchedulerException {
        List<JobKey> kept = tasks.stream().map(Schedule::jobKey).toList();
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!kept.contains(key)) {
                scheduler.deleteJob(key);
                LOG.info("The {} is no longer due", key.getName());
            }
        }
    }

    /** A task whose interval stays the same keeps the time at which it is next due. */
    private void put(Task task) throws SchedulerException {
        scheduler.addJob(job(task), true);
        TriggerKey key = new TriggerKey(task.name(), GROUP);
        Trigger known = scheduler.getTrigger(key);
        if (known == null) {
            scheduler.scheduleJob(trigger(task));
        } else if (intervalOf(known) != task.every().toMillis()) {
            scheduler.rescheduleJob(key, trigger(task));
        }
    }

    private static long intervalOf(Trigger trigger) {
        return trigger instanceof SimpleTrigger simple ? simple.getRepeatInterval() : 0;
    }

    private static JobKey jobKey(Task task) {
        return new JobKey(task.name(), GROUP);
    }

    private static JobDetail job(Task task) {
        return JobBuilder.newJob(TaskJob.class)
                .withIdentity(jobKey(task))
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private static Trigger trigger(Task task) {
        return TriggerBuilder.newTrigger()
                .withIdentity(task.name(), GROUP)
                .forJob(jobKey(task))
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(task.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNowWithExistingCount())
                .build();
    }

    /** Starts no further run and waits for none: for when the database is gone, without which no run can end. */
    public void abandon() {
        try {
            scheduler.shutdown(false);
        } catch (SchedulerException e) {
            LOG.debug("The schedule could not be abandoned", e);
        }
    }

    /** Starts no further run, and waits for those that are under way. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new ScheduleException(
                    "The schedule cannot be stopped", e, "check that the database answers, then end the process");
        }
    }
}
