package panne.language.encode;

import static java.util.concurrent.TimeUnit.SECONDS;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.PanneException;

/**
 * Keeps calls of the native runtime and the end of the process apart. The runtime frees its environment in a shutdown hook
 * of its own, and at the very end the system frees what is left: a call that is under way meanwhile ends in a crash. So the
 * environment is kept, and the process ends when no call is under way, and none can begin.
 */
public final class NativeCalls {
    private static final Logger LOG = LoggerFactory.getLogger(NativeCalls.class);
    private static final int ALL = Integer.MAX_VALUE;
    private static final long SECONDS_OF_PATIENCE = 60;
    /** Fair, so that calls without end do not keep the end out. */
    private static final Semaphore CALLS = new Semaphore(ALL, true);

    private static final Semaphore HOLDS = new Semaphore(ALL);

    private NativeCalls() {}

    /** Waits for ever when the process ends. To be followed by {@link #end()}, and not to be nested. */
    static void begin() {
        CALLS.acquireUninterruptibly();
    }

    static void end() {
        CALLS.release();
    }

    /** Lets calls begin also while the process ends, for one who brings his work to its end then; a minute at most. */
    public static void hold() {
        HOLDS.acquireUninterruptibly();
    }

    /** Takes a hold back. */
    public static void release() {
        HOLDS.release();
    }

    /**
     * Opens the runtime.
     *
     * @throws PanneException when the process is ending already
     */
    static void openRuntime() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(NativeCalls::stop, "native-calls"));
            OrtEnvironment.getEnvironment();
        } catch (IllegalStateException e) {
            throw new PanneException("The process was asked to end before it had started", e);
        }
        keepEnvironment();
    }

    private static void stop() {
        try {
            for (Semaphore users : List.of(HOLDS, CALLS)) {
                if (!users.tryAcquire(ALL, SECONDS_OF_PATIENCE, SECONDS)) {
                    LOG.warn("Sentences were still being read when the process had to end");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The environment is freed with the last share in it, and the runtime's own hook gives one back: this takes one more.
     * There is no public way to do so.
     */
    private static void keepEnvironment() {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method share = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            share.setAccessible(true);
            int level = OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue();
            share.invoke(null, api.getLong(null), level, OrtEnvironment.DEFAULT_NAME);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("This version of ONNX Runtime has another environment", e);
        }
    }
}
