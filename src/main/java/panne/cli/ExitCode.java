package panne.cli;

/** What a command's exit code says. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int DONE_IN_PART = 3;

    private ExitCode() {}
}
