package panne.app.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import panne.domain.PanneException;
import panne.evaluate.SeriesEvaluation;

/** Measures the stages on labelled data. */
public final class Evaluate {
    private Evaluate() {}

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
