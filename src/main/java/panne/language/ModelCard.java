package panne.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import panne.domain.PanneException;
import panne.language.model.Prediction;

/** Writes what a reader should know of the trained models beside them. */
final class ModelCard {
    private ModelCard() {}

    static void write(Training.Report report, Path file) {
        List<String> lines = new ArrayList<>(List.of(
                "# Model card: mention, stance and symptom",
                "",
                "Written by `panne train`; do not edit.",
                "",
                "| | |",
                "|---|---|",
                "| what | three multinomial logistic models over hashed features, one for all languages: whether a word"
                        + " means a service here (from the words around it); stance and symptom (from words, pairs of"
                        + " words, character sequences, cue phrases, shape of the text). Where the stance of a post in one of six"
                        + " languages, or whether a word in it means a service, is unsure, a pretrained network whose upper"
                        + " layers were tuned to such posts is asked as well |",
                "| trained from | " + report.posts()
                        + " posts in `train/` and `voices/`, and for mentions those in `senses/` as well, written and labelled by hand"
                        + " for the project |",
                "| trained by | CoreNLP's `LinearClassifierFactory`; the network by PyTorch, with `panne train --network`; the"
                        + " same posts give the same bytes on the same kind of processor |",
                "| files | `mention.model`, `stance.model`, `symptom.model`, `posts.network`: a header with version and"
                        + " checksum, then numbers |",
                "| measured by | cross-validation in three shares: every post answered by a linear model that had not seen it,"
                        + " the network left out |",
                "| limits | the posts are made up; on posts of strangers expect less, above all for `gripe` and `echo` |",
                ""));
        lines.addAll(table("Mentions", report.mentions(), Prediction::expected));
        lines.addAll(table(
                "Stance by language",
                report.stances(),
                prediction -> prediction.language().code()));
        lines.addAll(table("Stance by class", report.stances(), Prediction::expected));
        lines.addAll(table("Symptom by class", report.symptoms(), Prediction::expected));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new PanneException(file + ": cannot be written; check the folder's permissions", e);
        }
    }

    private static List<String> table(String title, List<Prediction> predictions, Function<Prediction, String> key) {
        List<String> lines = new ArrayList<>(List.of("## " + title, "", "| | posts | right |", "|---|---|---|"));
        Map<String, List<Prediction>> groups =
                predictions.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        groups.forEach((name, group) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% |",
                name,
                group.size(),
                100.0 * group.stream().filter(Prediction::isRight).count() / group.size())));
        lines.add("");
        return lines;
    }
}
