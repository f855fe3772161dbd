package panne.app;

import static java.util.Objects.requireNonNull;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import panne.domain.PanneException;

/** The folder that holds what the program ships as plain files: {@code lexicons/}, {@code models/}, {@code scenarios/}. */
public record Home(Path folder) {
    public Home {
        requireNonNull(folder, "folder is null");
    }

    /**
     * Finds it: {@code PANNE_HOME}, or the nearest folder around the program's own file, or the working folder.
     *
     * @throws PanneException when none of them holds the lexicons
     */
    public static Home find(Surroundings surroundings) {
        String named = surroundings.environment().get("PANNE_HOME");
        if (named != null) {
            return checked(Path.of(named), "PANNE_HOME names '" + named + "', which");
        }
        return aroundProgram()
                .or(() -> Optional.of(surroundings.workingFolder()).filter(Home::isHome))
                .map(Home::new)
                .orElseThrow(() -> new PanneException("The folders lexicons/ and models/ are nowhere to be found:"
                        + " set PANNE_HOME to the folder that holds them"));
    }

    public Path lexicons() {
        return folder.resolve("lexicons");
    }

    public Path models() {
        return folder.resolve("models");
    }

    public Path scenarios() {
        return folder.resolve("scenarios");
    }

    private static Home checked(Path folder, String subject) {
        if (!isHome(folder)) {
            throw new PanneException(subject + " holds no folder lexicons/: name the folder that does");
        }
        return new Home(folder);
    }

    private static boolean isHome(Path folder) {
        return Files.isDirectory(folder.resolve("lexicons"));
    }

    private static Optional<Path> aroundProgram() {
        CodeSource code = Home.class.getProtectionDomain().getCodeSource();
        if (code == null || code.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(code.getLocation().toURI());
            return Stream.iterate(file, folder -> folder != null, Path::getParent)
                    .limit(4)
                    .filter(Home::isHome)
                    .findFirst();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
