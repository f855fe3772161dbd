package panne.app.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.UsageException;
import panne.domain.PanneException;
import panne.domain.Post;
import panne.evaluate.AnnotationEvaluation;
import panne.evaluate.DetectorEvaluation;
import panne.evaluate.LanguageEvaluation;
import panne.evaluate.SeriesEvaluation;
import panne.source.file.FileSource;

/** Measures the stages on labelled data. */
public final class Evaluate {
    private Evaluate() {}

    /** Measures the language models on posts that they have not seen. */
    public static List<String> language(Startup startup) {
        return LanguageEvaluation.run(startup.home().folder());
    }

    /**
     * Measures the whole understanding of posts against what readers found in them.
     *
     * @param labels a file of tab-separated id, stance, symptom, services, country
     * @param inputs files of posts, the labelled ones among them
     * @param mistakes whether to list the posts that were mistaken
     */
    public static List<String> posts(Startup startup, Path labels, List<String> inputs, boolean mistakes) {
        List<Post> posts = new ArrayList<>();
        try (Panne panne = Panne.of(startup)) {
            for (String input : inputs) {
                try (FileSource source = FileSource.of(Path.of(input), panne.clock())) {
                    posts.addAll(source.readAll());
                }
            }
            AnnotationEvaluation evaluation = AnnotationEvaluation.run(labels, posts, panne.annotator());
            List<String> lines = new ArrayList<>(evaluation.lines());
            if (mistakes) {
                lines.addAll(evaluation.mistakes());
            }
            return lines;
        }
    }

    /**
     * Measures the detector in made-up worlds.
     *
     * @param worlds how many, at least one
     * @param firstSeed of the first; the next ones follow
     */
    public static List<String> detector(int worlds, long firstSeed) {
        if (worlds < 1) {
            throw new UsageException("--worlds is " + worlds + ": give one or more");
        }
        return DetectorEvaluation.run(worlds, firstSeed).text().lines().toList();
    }

    /** Measures the detector for count series on a folder of labelled series, beside simpler methods. */
    public static List<String> series(Path folder) {
        try {
            return SeriesEvaluation.table(SeriesEvaluation.open(folder).run())
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new PanneException(
                    folder + " cannot be read as labelled series (" + e + "): it needs files of"
                            + " timestamp,value and windows.json",
                    e);
        }
    }
}
