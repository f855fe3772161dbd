package panne.cli;

import java.time.Instant;
import java.util.Locale;
import panne.app.task.Progress;
import panne.domain.Rejection;

/** Says every few seconds how far the work has come. */
final class ProgressPrinter implements Progress {
    private static final long NANOS_BETWEEN = 3_000_000_000L;

    private final Terminal terminal;
    private final Complaints complaints;
    private long said = System.nanoTime();

    ProgressPrinter(Terminal terminal) {
        this.terminal = terminal;
        this.complaints = new Complaints(terminal);
    }

    Complaints complaints() {
        return complaints;
    }

    @Override
    public void reached(long posts, Instant eventTime) {
        long now = System.nanoTime();
        if (now - said > NANOS_BETWEEN) {
            said = now;
            terminal.say(String.format(Locale.ROOT, "%,d posts, up to %s", posts, eventTime));
        }
    }

    @Override
    public void rejected(Rejection rejection) {
        complaints.add(rejection);
    }
}
