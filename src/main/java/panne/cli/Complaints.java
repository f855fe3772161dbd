package panne.cli;

import panne.domain.Counted;
import panne.domain.Rejection;

/** Says which inputs could not be read; after many of a kind, how many more there were. */
final class Complaints {
    private static final int SHOWN = 20;

    private final Terminal terminal;
    private long count;

    Complaints(Terminal terminal) {
        this.terminal = terminal;
    }

    void add(Rejection rejection) {
        count++;
        if (count <= SHOWN) {
            terminal.say("rejected: " + rejection);
        }
    }

    /** Sums up, and returns the exit code that fits. */
    int conclude() {
        if (count > SHOWN) {
            terminal.say("... and " + Counted.of(count - SHOWN, "more input", "more inputs") + " rejected");
        }
        return count == 0 ? ExitCode.DONE : ExitCode.DONE_IN_PART;
    }
}
