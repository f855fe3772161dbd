package panne.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import panne.app.OrderlyEnd;

/** Waits for Ctrl-C, and holds the process until what is open has been closed. */
final class Interrupt implements AutoCloseable {
    private static final long SECONDS_TO_CLOSE = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final OrderlyEnd end = OrderlyEnd.begin();

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::askAndWait, "interrupt"));
    }

    private void askAndWait() {
        ask();
        try {
            boolean inTime = closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("panne: something did not stop in time; nothing is lost by that");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks as Ctrl-C does. */
    void ask() {
        asked.countDown();
    }

    /** Returns when the process is asked to end. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells that all is closed, and lets the process go. */
    @Override
    public void close() {
        end.close();
        closed.countDown();
    }
}
