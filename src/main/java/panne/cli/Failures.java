package panne.cli;

import panne.app.UsageException;
import panne.domain.PanneException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one clear line and an exit code; traces are for those who ask with {@code --verbose}. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof ReaderGoneException) {
            return ExitCode.DONE;
        }
        if (failure instanceof OutputFailedException) {
            return ExitCode.FAILED; // said once, at the end of the run
        }
        terminal.say("panne: " + message(failure));
        if (isVerbose(arguments)) {
            failure.printStackTrace(terminal.errWriter());
        }
        return failure instanceof UsageException ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        terminal.say("panne: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, terminal.errWriter());
        terminal.say("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USAGE;
    }

    private static String message(Exception failure) {
        return failure instanceof PanneException
                ? String.valueOf(failure.getMessage())
                : "unexpected failure: " + failure
                        + "; run it again with --verbose for the trace, and tell the project";
    }

    private static boolean isVerbose(ParseResult arguments) {
        ParseResult last = arguments;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.hasMatchedOption("--verbose");
    }
}
