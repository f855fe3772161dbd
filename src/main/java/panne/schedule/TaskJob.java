package panne.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a task. A failure is told and left behind: the next run is due as ever. */
@DisallowConcurrentExecution
final class TaskJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(TaskJob.class);

    private final Runnable work;

    TaskJob(Runnable work) {
        this.work = work;
    }

    @Override
    public void execute(JobExecutionContext context) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error(
                    "The {} failed and is tried again when it is next due",
                    context.getJobDetail().getKey().getName(),
                    e);
        }
    }
}
