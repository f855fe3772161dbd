package panne.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files of a lexicon folder, in a fixed order. */
final class LexiconFiles {
    static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private LexiconFiles() {}

    static List<Path> in(Path folder, String suffix, Problems problems) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                problems.add(folder.toString(), "holds no *" + suffix + " file; restore the folder");
            }
            return found;
        } catch (IOException e) {
            problems.add(folder.toString(), "cannot be read (" + e + "); restore the folder");
            return List.of();
        }
    }
}
