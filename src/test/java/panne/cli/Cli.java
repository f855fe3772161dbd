package panne.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import panne.app.Surroundings;

/** Runs commands as a shell would, without a process. */
final class Cli {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Cli(Path folder) {
        this.folder = folder;
        environment.put("PANNE_HOME", Path.of("").toAbsolutePath().toString());
        environment.put("PANNE_DATA", folder.resolve("data").toString());
    }

    /** What a command printed and how it ended. */
    record Result(int exitCode, String output, String errorOutput) {
        List<String> lines() {
            return output.lines().toList();
        }
    }

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    Result runWithInput(String input, String... arguments) {
        return runWithInput(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    Result runWithInput(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Result result = run(input, out, arguments);
        return new Result(result.exitCode(), out.toString(StandardCharsets.UTF_8), result.errorOutput());
    }

    /** Runs a command whose output goes elsewhere. */
    Result runInto(OutputStream out, String... arguments) {
        return run(new byte[0], out, arguments);
    }

    private Result run(byte[] input, OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new Surroundings(environment, folder, NOW),
                new ByteArrayInputStream(input),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int exitCode = Main.run(terminal, arguments);
        return new Result(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }
}
