package panne.language.encode;

import java.util.concurrent.CountDownLatch;

/** A process that is told to end while it opens the network again and again, and never stops doing so. */
final class EndingProcess {
    static final int EXIT_CODE = 7;
    static final String DONE = "read while the process ended";

    private EndingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        NativeCalls.hold();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::countDown));
        Thread.ofPlatform().daemon().start(() -> openForEver(opened, ending));
        opened.await();
        System.exit(EXIT_CODE);
    }

    private static void openForEver(CountDownLatch opened, CountDownLatch ending) {
        int openedAtTheEnd = 0;
        while (true) {
            try (LayerReader reader = LayerReader.pretrained(0)) {
                reader.read("no power");
            }
            opened.countDown();
            openedAtTheEnd += ending.getCount() == 0 ? 1 : 0;
            if (openedAtTheEnd == 2) {
                System.out.println(DONE);
                NativeCalls.release();
            }
        }
    }
}
