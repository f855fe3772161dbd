package panne.language.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.domain.Stance;
import panne.domain.Symptom;

/** Reads labelled posts from {@code models/posts/train/LL*.tsv}, where {@code LL} is the language. */
public final class LabelledPosts {
    private static final String HEADER = "stance\tsymptom\tservices\ttext";
    private final List<LabelledPost> posts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    private LabelledPosts() {}

    /**
     * Reads all files of a folder in the order of their names.
     *
     * @throws PanneException naming every bad line
     */
    public static List<LabelledPost> read(Path folder) {
        LabelledPosts reader = new LabelledPosts();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                reader.readFile(file);
            }
        } catch (IOException e) {
            throw new PanneException(folder + ": cannot be read; restore the labelled posts", e);
        }
        if (!reader.problems.isEmpty()) {
            throw new PanneException(reader.problems.size() + " problem(s) in the labelled posts:\n  "
                    + String.join("\n  ", reader.problems));
        }
        return List.copyOf(reader.posts);
    }

    private void readFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!name.matches("[a-z]{2}([-.].*)")) {
            problems.add(file + ": is not named after a language; rename it like fr.tsv");
            return;
        }
        Language language = new Language(name.substring(0, 2));
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            problems.add(file + ":1: the first line must be the header '" + HEADER + "'");
        }
        for (int i = 1; i < lines.size(); i++) {
            readLine(file + ":" + (i + 1), language, lines.get(i));
        }
    }

    private void readLine(String place, Language language, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != HEADER.split("\t").length) {
            problems.add(place + ": has " + cells.length + " cells instead of 4; mend the tabs");
            return;
        }
        if (!texts.add(cells[3])) {
            problems.add(place + ": stands twice; remove one");
            return;
        }
        try {
            Stance stance = Stance.ofLabel(cells[0]);
            Symptom symptom = cells[1].equals("-") ? null : Symptom.ofLabel(cells[1]);
            check(place, stance, symptom);
            List<String> services = cells[2].equals("-") ? List.of() : List.of(cells[2].split(","));
            posts.add(new LabelledPost(language, stance, symptom, services, cells[3]));
        } catch (IllegalArgumentException e) {
            problems.add(place + ": " + e.getMessage());
        }
    }

    private void check(String place, Stance stance, @Nullable Symptom symptom) {
        if (stance.isWitness() != (symptom != null)) {
            problems.add(place + ": reports and questions have a symptom, others '-'");
        }
    }
}
