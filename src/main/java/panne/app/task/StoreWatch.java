package panne.app.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import panne.store.Store;

/**
 * Looks again and again whether the store is there. A database that has closed itself, as on a full disk, comes back only in
 * a new process, and no task is due any more meanwhile: what is due stands in the database, too.
 */
final class StoreWatch implements AutoCloseable {
    private static final long SECONDS = 2;

    private final Store store;
    private final Runnable whenLost;
    private final CountDownLatch over = new CountDownLatch(1);

    private StoreWatch(Store store, Runnable whenLost) {
        this.store = store;
        this.whenLost = whenLost;
    }

    /** @param whenLost is run once, if the store closes itself */
    static StoreWatch start(Store store, Runnable whenLost) {
        StoreWatch watch = new StoreWatch(store, whenLost);
        Thread.ofPlatform().daemon().name("store-watch").start(watch::look);
        return watch;
    }

    private void look() {
        try {
            while (!over.await(SECONDS, TimeUnit.SECONDS)) {
                if (isLost()) {
                    whenLost.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the store now. */
    boolean isLost() {
        return !store.isAlive() && store.isLost();
    }

    @Override
    public void close() {
        over.countDown();
    }
}
