package panne.language;

import java.nio.file.Path;
import java.util.List;
import panne.language.stance.LabelledPost;
import panne.language.stance.LabelledPosts;
import panne.language.stance.Prediction;
import panne.language.stance.StanceTrainer;
import panne.language.stance.TrainingSample;
import panne.lexicon.Lexicons;

/** Trains the models under {@code models/posts} from the labelled posts there. */
public final class Training {
    private Training() {}

    /**
     * What a training brought.
     *
     * @param posts how many labelled posts it learned from
     */
    public record Report(int posts, List<Prediction> stances, List<Prediction> symptoms) {}

    /**
     * Trains and writes the models.
     *
     * @param home the folder that holds {@code lexicons/} and {@code models/}
     */
    public static Report train(Path home) {
        Path folder = home.resolve("models/posts");
        List<TrainingSample> samples = samples(home);
        StanceTrainer.Outcome outcome = new StanceTrainer().train(samples);
        outcome.write(folder);
        return new Report(samples.size(), outcome.stances(), outcome.symptoms());
    }

    private static List<TrainingSample> samples(Path home) {
        Understanding understanding = new Understanding(Lexicons.read(home));
        List<LabelledPost> posts = LabelledPosts.read(home.resolve("models/posts/train"));
        return posts.stream()
                .map(post -> new TrainingSample(
                        understanding.read(understanding.prepare(post.text()), post.language(), null),
                        post.stance(),
                        post.symptom()))
                .toList();
    }
}
