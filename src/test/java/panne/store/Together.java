package panne.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Lets several threads do the same at the same moment. */
final class Together {
    private Together() {}

    static void run(int threads, IntConsumer work) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(threads);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(executor.submit(() -> {
                    start.countDown();
                    start.await();
                    work.accept(thread);
                    return null;
                }));
            }
        }
        for (Future<?> future : running) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A thread failed", e.getCause());
            }
        }
    }
}
