package panne.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import panne.domain.PanneException;

/** Everything under {@code lexicons/}, read and checked. */
public record Lexicons(
        ServiceCatalogue services, Cues cues, FunctionWords functionWords, Places places, Repairs repairs) {
    /**
     * Reads the lexicons of a home folder.
     *
     * @param home the folder that holds {@code lexicons/}
     * @throws PanneException naming every problem of every file with its line and remedy
     */
    public static Lexicons read(Path home) {
        Path folder = home.resolve("lexicons");
        List<String> problems = new ArrayList<>();
        ServiceCatalogue services = attempt(() -> ServiceCatalogue.read(folder.resolve("services")), problems);
        Cues cues = attempt(() -> Cues.read(folder.resolve("cues")), problems);
        FunctionWords words =
                attempt(() -> FunctionWords.read(folder.resolve("languages/function-words.yaml")), problems);
        Places places = attempt(() -> Places.read(folder.resolve("places")), problems);
        Repairs repairs = attempt(() -> Repairs.read(folder.resolve("repairs.yaml")), problems);
        if (services == null || cues == null || words == null || places == null || repairs == null) {
            throw new PanneException(String.join("\n", problems));
        }
        return new Lexicons(services, cues, words, places, repairs);
    }

    private static <T> @Nullable T attempt(Supplier<T> reading, List<String> problems) {
        try {
            return reading.get();
        } catch (PanneException e) {
            problems.add(String.valueOf(e.getMessage()));
            return null;
        }
    }
}
