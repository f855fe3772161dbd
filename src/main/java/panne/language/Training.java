package panne.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import panne.domain.Language;
import panne.domain.Symptom;
import panne.language.encode.SentenceClassifier;
import panne.language.model.CalibratedTrainer;
import panne.language.model.ModelFile;
import panne.language.model.Prediction;
import panne.language.service.MentionLessons;
import panne.language.service.MentionModel;
import panne.language.service.MentionTrainer;
import panne.language.stance.Judgement;
import panne.language.stance.LabelledPost;
import panne.language.stance.LabelledPosts;
import panne.language.stance.StanceClassifier;
import panne.language.stance.StanceLessons;
import panne.language.stance.StanceTrainer;
import panne.language.stance.TrainingSample;
import panne.language.text.PreparedText;
import panne.lexicon.Lexicons;

/**
 * Trains the models under {@code models/posts} from the labelled posts there: first mentions, then stance and symptom.
 * Mentions are learned from {@code senses} too, where words with two meanings are far more frequent than in life.
 */
public final class Training {
    private final Path folder;
    private final Lexicons lexicons;
    private final TextSteps steps;

    private Training(Path home) {
        folder = home.resolve("models/posts");
        lexicons = Lexicons.read(home);
        steps = new TextSteps(lexicons);
    }

    /**
     * What a training brought: the answers to examples that a model had not seen.
     *
     * @param posts how many labelled posts it learned from
     * @param mentions whether names and words meant a service
     */
    public record Report(int posts, List<Prediction> mentions, List<Prediction> stances, List<Prediction> symptoms) {
        public Report {
            mentions = List.copyOf(mentions);
            stances = List.copyOf(stances);
            symptoms = List.copyOf(symptoms);
        }
    }

    /** All that was trained. */
    private record Trained(
            CalibratedTrainer.Trained mentions,
            MentionLessons mentionLessons,
            List<TrainingSample> samples,
            StanceTrainer.Outcome stances) {
        Report report() {
            return new Report(
                    samples.size(),
                    mentions.predictions(),
                    stances.stances().predictions(),
                    stances.symptoms().predictions());
        }
    }

    /**
     * Trains and writes the models.
     *
     * @param home the folder that holds {@code lexicons/} and {@code models/}
     */
    public static Report train(Path home) {
        Training training = new Training(home);
        Trained trained = training.run();
        training.write(trained);
        return trained.report();
    }

    /**
     * Trains and writes the models like {@link #train}, and tunes the network as well.
     *
     * @param news told how far it is
     * @return the answers of the models and the network together to what it was kept from; of mentions, those only of
     *     which the linear model is not sure
     */
    public static Report tune(Path home, Consumer<String> news) {
        NetworkTraining network = new NetworkTraining(news);
        Training training = new Training(home);
        Trained trained = training.run();
        CalibratedTrainer.Trained stances = trained.stances().stances();
        List<TrainingSample> forNetwork =
                trained.samples().subList(0, training.forNetwork().size());
        NetworkTraining.Outcome tuned =
                network.tune(new StanceLessons(forNetwork, stances, NetworkTraining::reads), trained.mentionLessons());
        training.write(trained);
        NetworkTraining.write(tuned.network(), home);
        return new Report(trained.samples().size(), tuned.mentions(), tuned.stances(), List.of());
    }

    private void write(Trained trained) {
        ModelFile.write(trained.mentions().model(), folder.resolve(Understanding.MENTION_MODEL));
        trained.stances().write(folder);
        ModelCard.write(trained.report(), folder.resolve("MODEL_CARD.md"));
    }

    /** Measures like {@link #train} and writes nothing. */
    public static Report validate(Path home) {
        return new Training(home).run().report();
    }

    /** The labelled posts that the linear models of stance and symptom learn from: first those that the network learns from as well. */
    public static List<LabelledPost> posts(Path home) {
        return new Training(home).posts();
    }

    private List<LabelledPost> posts() {
        List<LabelledPost> posts = new ArrayList<>(forNetwork());
        posts.addAll(LabelledPosts.read(folder.resolve("voices")));
        return posts;
    }

    private List<LabelledPost> forNetwork() {
        return LabelledPosts.read(folder.resolve("train"));
    }

    private Trained run() {
        List<LabelledPost> posts = posts();
        List<LabelledPost> forMentions = new ArrayList<>(posts);
        forMentions.addAll(LabelledPosts.read(folder.resolve("senses")));
        MentionTrainer trainer = mentionTrainer(forMentions);
        CalibratedTrainer.Trained mentions = trainer.train();
        List<TrainingSample> samples = samples(posts, new MentionModel(mentions.model(), Optional.empty()));
        return new Trained(
                mentions,
                trainer.lessons(mentions, NetworkTraining::reads),
                samples,
                new StanceTrainer().train(samples));
    }

    private MentionTrainer mentionTrainer(List<LabelledPost> posts) {
        MentionTrainer trainer = new MentionTrainer(lexicons.services());
        for (LabelledPost post : posts) {
            PreparedText text = steps.prepare(post.text());
            trainer.add(text, post.language(), steps.cues(text, post.language()), post.services());
        }
        return trainer;
    }

    private List<TrainingSample> samples(List<LabelledPost> posts, MentionModel mentions) {
        Understanding understanding = new Understanding(lexicons, steps, mentions);
        return posts.stream()
                .map(post -> new TrainingSample(
                        understanding.read(understanding.prepare(post.text()), post.language(), null),
                        post.stance(),
                        post.symptom()))
                .toList();
    }

    /** Lets the models on file answer the posts of {@code models/posts/test}, which no training sees. */
    public static Report test(Path home) {
        Training training = new Training(home);
        List<LabelledPost> posts = LabelledPosts.read(training.folder.resolve("test"));
        Optional<SentenceClassifier> network = NetworkTraining.read(home);
        MentionModel mentions =
                new MentionModel(ModelFile.read(training.folder.resolve(Understanding.MENTION_MODEL)), network);
        StanceClassifier classifier = StanceClassifier.read(training.folder, network);
        List<Prediction> stances = new ArrayList<>();
        List<Prediction> symptoms = new ArrayList<>();
        for (TrainingSample sample : training.samples(posts, mentions)) {
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
        return new Report(posts.size(), List.of(), stances, symptoms);
    }
}
