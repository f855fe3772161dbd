package panne.app.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import panne.index.PostIndex;
import panne.store.Store;

/**
 * Looks again and again whether the store and the index are there. What has closed itself, as on a full disk, comes back only
 * in a new process; without the store no task is due any more, and without the index each reads the same posts again and again.
 */
final class LossWatch implements AutoCloseable {
    private static final long SECONDS = 2;

    private final Store store;
    private final PostIndex index;
    private final Runnable whenLost;
    private final CountDownLatch over = new CountDownLatch(1);

    private LossWatch(Store store, PostIndex index, Runnable whenLost) {
        this.store = store;
        this.index = index;
        this.whenLost = whenLost;
    }

    /** @param whenLost is run once, if the store or the index closes itself */
    static LossWatch start(Store store, PostIndex index, Runnable whenLost) {
        LossWatch watch = new LossWatch(store, index, whenLost);
        Thread.ofPlatform().daemon().name("loss-watch").start(watch::look);
        return watch;
    }

    private void look() {
        try {
            while (!over.await(SECONDS, TimeUnit.SECONDS)) {
                if (isStoreLost() || !index.isOpen()) {
                    whenLost.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the store now. */
    boolean isStoreLost() {
        return !store.isAlive() && store.isLost();
    }

    /** @throws panne.domain.PanneException if either has closed itself, with what to do */
    void requireBoth() {
        store.requireOpen();
        index.requireOpen();
    }

    @Override
    public void close() {
        over.countDown();
    }
}
