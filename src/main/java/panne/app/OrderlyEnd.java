package panne.app;

import panne.language.encode.NativeCalls;

/** While one is open, a process that is asked to end lets work go on for a minute, so that it can be brought to its end. */
public final class OrderlyEnd implements AutoCloseable {
    private OrderlyEnd() {}

    /** Begins. */
    public static OrderlyEnd begin() {
        NativeCalls.hold();
        return new OrderlyEnd();
    }

    @Override
    public void close() {
        NativeCalls.release();
    }
}
