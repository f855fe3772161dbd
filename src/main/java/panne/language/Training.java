package panne.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import panne.domain.Language;
import panne.domain.Symptom;
import panne.language.model.Prediction;
import panne.language.stance.Judgement;
import panne.language.stance.LabelledPost;
import panne.language.stance.LabelledPosts;
import panne.language.stance.StanceClassifier;
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
    public record Report(int posts, List<Prediction> stances, List<Prediction> symptoms) {
        public Report {
            stances = List.copyOf(stances);
            symptoms = List.copyOf(symptoms);
        }
    }

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
        Report report = new Report(samples.size(), outcome.stances(), outcome.symptoms());
        ModelCard.write(report, folder.resolve("MODEL_CARD.md"));
        return report;
    }

    /** Measures like {@link #train} and writes nothing. */
    public static Report validate(Path home) {
        List<TrainingSample> samples = samples(home);
        StanceTrainer.Outcome outcome = new StanceTrainer().train(samples);
        return new Report(samples.size(), outcome.stances(), outcome.symptoms());
    }

    /** Lets the models on file answer the posts of {@code models/posts/test}, which no training sees. */
    public static Report test(Path home) {
        StanceClassifier classifier = StanceClassifier.read(home.resolve("models/posts"));
        List<Prediction> stances = new ArrayList<>();
        List<Prediction> symptoms = new ArrayList<>();
        List<TrainingSample> samples = samples(home, "test");
        for (TrainingSample sample : samples) {
            Language language = sample.reading().language();
            Judgement judgement = classifier.judge(sample.reading(), false);
            stances.add(new Prediction(
                    language, sample.stance().label(), judgement.stance().label(), judgement.confidence()));
            Symptom expected = sample.symptom();
            Symptom answered = judgement.symptom();
            if (expected != null && answered != null) {
                symptoms.add(new Prediction(language, expected.label(), answered.label(), 1));
            }
        }
        return new Report(samples.size(), stances, symptoms);
    }

    private static List<TrainingSample> samples(Path home) {
        return samples(home, "train");
    }

    private static List<TrainingSample> samples(Path home, String part) {
        Understanding understanding = new Understanding(Lexicons.read(home));
        List<LabelledPost> posts =
                LabelledPosts.read(home.resolve("models/posts").resolve(part));
        return posts.stream()
                .map(post -> new TrainingSample(
                        understanding.read(understanding.prepare(post.text()), post.language(), null),
                        post.stance(),
                        post.symptom()))
                .toList();
    }
}
