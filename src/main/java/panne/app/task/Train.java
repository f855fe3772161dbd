package panne.app.task;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import panne.app.Startup;
import panne.language.Training;
import panne.language.model.Prediction;

/** Trains the models under {@code models/} from the labelled posts there. */
public final class Train {
    private Train() {}

    /** Trains, and says how it went. */
    public static List<String> run(Startup startup) {
        Training.Report report = Training.train(startup.home().folder());
        return List.of(
                "trained on " + report.posts() + " labelled posts",
                "mentions right on held-out folds: " + share(report.mentions()),
                "stance right on held-out folds: " + share(report.stances()),
                "symptom right on held-out folds: " + share(report.symptoms()));
    }

    /**
     * Tunes the network too, and says how it went.
     *
     * @param news told how far it is
     */
    public static List<String> runWithNetwork(Startup startup, Consumer<String> news) {
        Training.Report report = Training.tune(startup.home().folder(), news);
        return List.of(
                "stance right on posts that the network was kept from: " + share(report.stances()),
                "mentions right there, of those that the linear model is not sure of: " + share(report.mentions()));
    }

    private static String share(List<Prediction> predictions) {
        long right = predictions.stream().filter(Prediction::isRight).count();
        return String.format(
                Locale.ROOT, "%.1f %% of %d", 100.0 * right / Math.max(1, predictions.size()), predictions.size());
    }
}
