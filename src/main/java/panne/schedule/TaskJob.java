package panne.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** One run of a task. A failure is told and left behind: the next run is due as ever. */
@DisallowConcurrentExecution
final class TaskJob implements Job {
    private final Runnable work;
    private final FailureLog failures;

    TaskJob(Runnable work, FailureLog failures) {
        this.work = work;
        this.failures = failures;
    }

    @Override
    public void execute(JobExecutionContext context) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failures.tell(context.getJobDetail().getKey().getName(), e);
        }
    }
}
