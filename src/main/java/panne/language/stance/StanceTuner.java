package panne.language.stance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.language.encode.SentenceClassifier;
import panne.language.encode.TunedNetwork;
import panne.language.encode.TunedNetworkFile;
import panne.language.model.Answer;
import panne.language.model.CalibratedTrainer;
import panne.language.model.Example;
import panne.language.model.OpinionPool;
import panne.language.model.Prediction;
import panne.language.tune.NetworkTuner;

/**
 * Tunes the network to the stances of posts; weighs its opinion against the linear model's, by language, and measures both
 * together, on a tenth of the posts that it is kept from.
 */
public final class StanceTuner {
    private static final int SHARES = 10;
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
    public StanceTuner(Consumer<String> news) {
        tuner = new NetworkTuner(news);
    }

    /**
     * The network and how it did.
     *
     * @param predictions to the sentences that it was kept from, of the linear model and the network together
     */
    public record Outcome(TunedNetwork network, List<Prediction> predictions) {
        public Outcome {
            predictions = List.copyOf(predictions);
        }

        /** Writes the network's file. */
        public void write(Path folder) {
            TunedNetworkFile.write(network, folder.resolve(StanceClassifier.NETWORK));
        }
    }

    /** A sample that the network is kept from, and the linear model's unseen answer to it. */
    private record Kept(Language language, String gist, Answer first) {}

    /** A kept sample of which the linear model is not sure. */
    private record Doubt(Answer answer, OpinionPool.Pair opinions) {
        static Doubt of(Kept sample, double[] first, double[] second, List<String> labels) {
            int right = labels.indexOf(sample.first().expected());
            return new Doubt(sample.first(), new OpinionPool.Pair(first, second, right));
        }

        Prediction settled(List<String> labels, SecondOpinion second, OpinionPool pool) {
            return answer.prediction(labels, second.pooled(opinions.first(), opinions.second(), pool));
        }
    }

    /**
     * Tunes the network; takes about twenty minutes on two cores.
     *
     * @param linear the linear model and its unseen answers to the samples
     * @throws PanneException when the network does not run on this machine
     */
    public Outcome tune(List<TrainingSample> samples, CalibratedTrainer.Trained linear) {
        List<Example<String>> seen = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            TrainingSample sample = samples.get(i);
            Language language = sample.reading().language();
            if (READ.contains(language)) {
                String gist = Gist.of(sample.reading());
                if (isKept(gist)) {
                    kept.add(new Kept(language, gist, linear.answers().get(i)));
                } else {
                    seen.add(new Example<>(gist, sample.stance().label(), language));
                }
            }
        }
        return measured(tuner.tune(seen), kept, linear);
    }

    /** By the words alone, so that a post stays on its side when others come in. */
    private static boolean isKept(String gist) {
        CRC32 hash = new CRC32();
        hash.update(gist.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % SHARES == 0;
    }

    private static Outcome measured(TunedNetwork network, List<Kept> kept, CalibratedTrainer.Trained linear) {
        List<String> labels = linear.model().labels();
        double temperature = linear.model().temperature();
        SecondOpinion second = SentenceClassifier.of(network)
                .map(classifier -> new SecondOpinion(classifier, network, labels))
                .orElseThrow(() -> new PanneException("The tuned network does not run on this machine: tune it on"
                        + " another one, such as Linux on x86-64"));
        List<Prediction> predictions = new ArrayList<>();
        Map<Language, List<Doubt>> doubts = new TreeMap<>();
        for (Kept sample : kept) {
            double[] first = sample.first().chances(labels, temperature);
            if (SecondOpinion.isUnsure(first)) {
                doubts.computeIfAbsent(sample.language(), language -> new ArrayList<>())
                        .add(Doubt.of(sample, first, second.alone(sample.gist()), labels));
            } else {
                predictions.add(sample.first().at(temperature));
            }
        }
        Map<Language, OpinionPool> pools = new TreeMap<>();
        doubts.forEach((language, ofLanguage) -> {
            OpinionPool pool =
                    OpinionPool.fit(ofLanguage.stream().map(Doubt::opinions).toList());
            pools.put(language, pool);
            ofLanguage.forEach(doubt -> predictions.add(doubt.settled(labels, second, pool)));
        });
        return new Outcome(network.in(pools), predictions);
    }
}
