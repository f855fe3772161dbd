package panne.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import panne.domain.PanneException;

/** Phrases by language, act, symptom and topic, read from {@code phrases/LL.tsv}. */
final class PhraseBank {
    /** What a phrase is for; {@code -} where it does not matter. */
    record Use(String language, String act, String symptom, String topic) {}

    private static final String ANY = "-";
    private static final String FALLBACK = "en";

    private final Map<Use, List<String>> phrases;
    private final Map<Use, List<String>> joined = new ConcurrentHashMap<>();

    private PhraseBank(Map<Use, List<String>> phrases) {
        this.phrases = phrases;
    }

    static PhraseBank read(Path folder) {
        Map<Use, List<String>> phrases = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                read(file, phrases);
            }
        } catch (IOException e) {
            throw new PanneException(folder + ": phrases cannot be read; check the folder", e);
        }
        return new PhraseBank(phrases);
    }

    private static void read(Path file, Map<Use, List<String>> phrases) throws IOException {
        String language = file.getFileName().toString().replace(".tsv", "");
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("//")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 4) {
                throw new PanneException(file + ":" + number + ": " + cells.length
                        + " columns; write act, symptom, topic and text with tabs between");
            }
            phrases.computeIfAbsent(new Use(language, cells[0], cells[1], cells[2]), use -> new ArrayList<>())
                    .add(cells[3]);
        }
    }

    /** Draws a phrase for one of the topics, the most fitting first: then any topic, any symptom, and English. */
    String draw(String language, String act, String symptom, List<String> topics, SplittableRandom chance) {
        for (String speech : List.of(language, FALLBACK)) {
            for (String sign : List.of(symptom, "unspecified", ANY)) {
                List<String> found = matching(speech, act, sign, topics);
                if (!found.isEmpty()) {
                    return found.get(chance.nextInt(found.size()));
                }
            }
        }
        throw new PanneException("No phrase for " + act + " about " + topics + " in " + language + " or " + FALLBACK
                + ": add one to scenarios/phrases");
    }

    /** All phrases of a language for any of the topics. */
    List<String> matching(String language, String act, String symptom, List<String> topics) {
        return joined.computeIfAbsent(
                new Use(language, act, symptom, String.join("+", topics)), use -> join(use, topics));
    }

    private List<String> join(Use use, List<String> topics) {
        List<String> found = new ArrayList<>();
        for (String topic : topics) {
            found.addAll(phrases.getOrDefault(new Use(use.language(), use.act(), use.symptom(), topic), List.of()));
        }
        return found;
    }

    Map<Use, List<String>> all() {
        return Map.copyOf(phrases);
    }
}
