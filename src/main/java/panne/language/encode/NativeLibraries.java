package panne.language.encode;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The native libraries of ONNX Runtime as files, which is how a system loads them. They are deleted as soon as they are
 * loaded, where the system allows it, so that a killed process leaves nothing behind.
 */
final class NativeLibraries implements AutoCloseable {
    private static final String PLACE_TO_LOAD_FROM = "onnxruntime.native.path";
    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");
    private static boolean isLoaded;

    private final Path folder;

    private NativeLibraries(Path folder) {
        this.folder = folder;
    }

    /**
     * Has the runtime load them, once in a process: it keeps what it has loaded.
     *
     * @throws IOException when there are none for this system, or they cannot be written
     * @throws LinkageError when the system does not take them
     */
    static synchronized void load() throws IOException {
        if (!isLoaded) {
            try (NativeLibraries libraries = new NativeLibraries(Files.createTempDirectory("panne-native"))) {
                libraries.unpack();
                System.setProperty(PLACE_TO_LOAD_FROM, libraries.folder.toString());
                NativeCalls.openRuntime();
            }
            isLoaded = true;
        }
    }

    private void unpack() throws IOException {
        for (String name : NAMES) {
            String file = System.mapLibraryName(name);
            String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
            try (InputStream content = NativeLibraries.class.getResourceAsStream(resource)) {
                if (content == null) {
                    throw new FileNotFoundException("no library for " + platform());
                }
                Files.copy(content, folder.resolve(file));
            }
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
        return family + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }

    @Override
    public void close() {
        for (String name : NAMES) {
            delete(folder.resolve(System.mapLibraryName(name)));
        }
        delete(folder);
    }

    /** A system that keeps loaded files lets go of them at the end of the process. */
    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
