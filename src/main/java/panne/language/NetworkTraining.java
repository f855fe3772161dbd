package panne.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.language.encode.SentenceClassifier;
import panne.language.encode.TunedNetwork;
import panne.language.encode.TunedNetworkFile;
import panne.language.model.Example;
import panne.language.model.Lessons;
import panne.language.model.Prediction;
import panne.language.service.MentionLessons;
import panne.language.stance.StanceLessons;
import panne.language.tune.NetworkTuner;

/**
 * Tunes the network to both questions that it is asked, the stances of posts and the meaning of mentions, and weighs its
 * opinions on a tenth of the posts that it is kept from.
 */
final class NetworkTraining {
    private static final String FILE = "models/posts/posts.network";
    /** English, for which the network was made, and those whose written words have most in common with English ones. */
    private static final Set<Language> READ =
            Stream.of("en", "es", "fr", "it", "pt", "ca").map(Language::new).collect(Collectors.toUnmodifiableSet());

    private final NetworkTuner tuner;

    /**
     * Gets ready.
     *
     * @param news told how far it is
     * @throws PanneException when PyTorch is not on the class path or does not run on this machine
     */
    NetworkTraining(Consumer<String> news) {
        tuner = new NetworkTuner(news);
    }

    /**
     * The network and how it did, together with the linear models, on what it was kept from.
     *
     * @param mentions only those of which the linear model is not sure
     */
    record Outcome(TunedNetwork network, List<Prediction> stances, List<Prediction> mentions) {}

    /** Whether the network is worth being asked about posts in a language. */
    static boolean reads(Language language) {
        return READ.contains(language);
    }

    /**
     * The network on file.
     *
     * @return empty where none runs on this machine, which the log says then
     * @throws PanneException when the file is missing, damaged or of another version
     */
    static Optional<SentenceClassifier> read(Path home) {
        return SentenceClassifier.of(TunedNetworkFile.read(home.resolve(FILE)));
    }

    static void write(TunedNetwork network, Path home) {
        TunedNetworkFile.write(network, home.resolve(FILE));
    }

    /**
     * Tunes the network; takes half an hour on two cores, more beside other work.
     *
     * @throws PanneException when the network does not run on this machine
     */
    Outcome tune(StanceLessons stances, MentionLessons mentions) {
        List<Example<String>> seen = new ArrayList<>(stances.seen());
        seen.addAll(mentions.seen());
        TunedNetwork network = tuner.tune(seen);
        SentenceClassifier classifier = SentenceClassifier.of(network)
                .orElseThrow(() -> new PanneException("The tuned network does not run on this machine: tune it on"
                        + " another one, such as Linux on x86-64"));
        Lessons.Weighed ofStances = stances.weigh(classifier);
        Lessons.Weighed ofMentions = mentions.weigh(classifier);
        return new Outcome(
                network.in(new TunedNetwork.Pools(ofStances.pools(), ofMentions.pools())),
                ofStances.predictions(),
                ofMentions.predictions());
    }
}
