package panne.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Starts the unpacked PostgreSQL as the user nobody, for a root that may not make user namespaces. */
final class PostgresAsNobody {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private PostgresAsNobody() {}

    /** @return the port that it listens on */
    static int start() throws IOException, InterruptedException {
        Path programs = programs();
        Path data = Files.createTempDirectory("panne-postgres");
        run(List.of("chown", "65534:65534", data.toString()));
        run(asNobody(
                programs.resolve("initdb"), "-A", "trust", "-U", "postgres", "-E", "UTF-8", "-D", data.toString()));
        int port = freePort();
        Process server = new ProcessBuilder(asNobody(
                        programs.resolve("postgres"),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-F",
                        "-c",
                        "listen_addresses=localhost",
                        "-c",
                        "unix_socket_directories="))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
        waitUntilReady(server);
        return port;
    }

    /** Where the library that brings PostgreSQL has unpacked it. */
    private static Path programs() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("postgres")))
                    .max(Comparator.comparingLong(bin -> bin.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("No PostgreSQL is unpacked in " + folder));
        }
    }

    private static List<String> asNobody(Path program, String... arguments) {
        return Stream.of(AS_NOBODY.stream(), Stream.of(program.toString()), Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String said = String.join("\n", output.lines().toList());
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed: " + said);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return socket.getLocalPort();
        }
    }

    /** Reads until the server says that it is ready, and goes on reading so that it never blocks. */
    private static void waitUntilReady(Process server) throws IOException {
        BufferedReader output = server.inputReader();
        String line = output.readLine();
        while (line != null && !line.contains("ready to accept connections")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("PostgreSQL ended before it was ready");
        }
        Thread.ofVirtual().start(() -> drain(output));
    }

    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the server has ended
        }
    }

    private static void stop(Process server, Path data) {
        try {
            server.destroyForcibly().waitFor();
            run(List.of("rm", "-rf", data.toString()));
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt(); // the folder is a temporary one
        }
    }
}
