package panne.schedule;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.quartz.JobPersistenceException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;

/**
 * Quartz's tables. Quartz interrupts its search for missed runs when it ends, without waiting for it; an interrupt in the
 * middle of a statement closes the file of an H2 database under everybody. Here the end waits for the search.
 */
@SuppressWarnings("unchecked") // Quartz's own class overrides a generic method with a raw one
public final class JobStore extends JobStoreTX {
    private final Lock search = new ReentrantLock();
    private boolean ended;

    /** For Quartz, which makes it by name. */
    public JobStore() {}

    @Override
    protected RecoverMisfiredJobsResult doRecoverMisfires() throws JobPersistenceException {
        search.lock();
        try {
            return ended ? RecoverMisfiredJobsResult.NO_OP : super.doRecoverMisfires();
        } finally {
            search.unlock();
        }
    }

    @Override
    public void shutdown() {
        search.lock();
        try {
            ended = true;
            super.shutdown();
        } finally {
            search.unlock();
        }
    }
}
