package panne.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import panne.domain.Stance;
import panne.language.Training;
import panne.language.model.Prediction;
import panne.language.stance.LabelledPost;
import panne.language.stance.LabelledPosts;

/** Measures stance and symptom on posts that the models had not seen, beside baselines. */
public final class LanguageEvaluation {
    private LanguageEvaluation() {}

    /**
     * Measures by three-fold cross-validation over the labelled posts; writes nothing.
     *
     * @param home the folder that holds {@code lexicons/} and {@code models/}
     * @return lines to be shown
     */
    public static List<String> run(Path home) {
        List<LabelledPost> posts = Training.posts(home);
        List<String> lines = new ArrayList<>(lines(posts, Training.validate(home)));
        if (Files.isDirectory(home.resolve("models/posts/test"))) {
            lines.add("");
            lines.add("Posts by other hands, kept out of training; the models on file");
            lines.addAll(lines(LabelledPosts.read(home.resolve("models/posts/test")), Training.test(home)));
        }
        return List.copyOf(lines);
    }

    static List<String> lines(List<LabelledPost> posts, Training.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("Stance, " + report.posts() + " posts, each answered by a model that had not seen it");
        lines.add(summary("Panne", report.stances()));
        lines.add(summary("keyword rule", StanceBaselines.keywords(posts)));
        lines.add(summary("most frequent stance", StanceBaselines.majority(posts)));
        lines.addAll(Confusion.of(report.stances()).lines());
        addLanguages(report.stances(), lines);
        lines.add(String.format(
                Locale.ROOT, "Calibration of stance, mean error %.3f", Calibration.error(report.stances())));
        lines.addAll(Calibration.lines(report.stances()));
        Confusion symptoms = Confusion.of(report.symptoms());
        lines.add(String.format(
                Locale.ROOT,
                "Symptom, %d reports and questions: right %.3f, macro-F1 %.3f",
                report.symptoms().size(),
                symptoms.accuracy(),
                symptoms.macroF1()));
        lines.addAll(symptoms.lines());
        return List.copyOf(lines);
    }

    private static void addLanguages(List<Prediction> stances, List<String> lines) {
        lines.add("Stance by language");
        stances.stream().map(Prediction::language).distinct().sorted().forEach(language -> {
            List<Prediction> own = stances.stream()
                    .filter(prediction -> prediction.language().equals(language))
                    .toList();
            lines.add(summary(language.code(), own)
                    + String.format(
                            Locale.ROOT, "  report F1 %.3f", Confusion.of(own).f1("report")));
        });
    }

    private static String summary(String who, List<Prediction> stances) {
        Confusion classes = Confusion.of(stances);
        Confusion witness = new Confusion();
        Predicate<String> bearsWitness = label -> Stance.ofLabel(label).isWitness();
        stances.forEach(prediction -> witness.add(
                bearsWitness.test(prediction.expected()) ? "witness" : "rest",
                bearsWitness.test(prediction.predicted()) ? "witness" : "rest"));
        return String.format(
                Locale.ROOT,
                "  %-14s right %.3f  macro-F1 %.3f  report-or-question precision %.3f recall %.3f F1 %.3f",
                who,
                classes.accuracy(),
                classes.macroF1(),
                witness.precision("witness"),
                witness.recall("witness"),
                witness.f1("witness"));
    }
}
