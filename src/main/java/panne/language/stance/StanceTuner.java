package panne.language.stance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
 * Tunes the network to the stances of English posts; weighs its opinion against the linear model's, and measures both
 * together, on a tenth of the posts that it is kept from.
 */
public final class StanceTuner {
    private static final int SHARES = 10;
    private final NetworkTuner tuner;

    /** @param news told how far it is */
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
    private record Kept(String gist, Answer first) {}

    /**
     * Tunes the network; takes a quarter of an hour.
     *
     * @param linear the linear model and its unseen answers to the samples
     * @throws PanneException when PyTorch is not on the class path or does not run on this machine
     */
    public Outcome tune(List<TrainingSample> samples, CalibratedTrainer.Trained linear) {
        List<Example<String>> seen = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            TrainingSample sample = samples.get(i);
            Language language = sample.reading().language();
            if (language.equals(StanceClassifier.READ_BY_NETWORK)) {
                String gist = Gist.of(sample.reading());
                if (isKept(gist)) {
                    kept.add(new Kept(gist, linear.answers().get(i)));
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
        List<Answer> unsure = new ArrayList<>();
        List<OpinionPool.Pair> pairs = new ArrayList<>();
        for (Kept sample : kept) {
            Answer answer = sample.first();
            double[] first = answer.chances(labels, temperature);
            if (SecondOpinion.isWanted(first)) {
                unsure.add(answer);
                pairs.add(new OpinionPool.Pair(first, second.alone(sample.gist()), labels.indexOf(answer.expected())));
            } else {
                predictions.add(answer.at(temperature));
            }
        }
        OpinionPool pool = OpinionPool.fit(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            double[] both = pool.chances(pairs.get(i).first(), pairs.get(i).second());
            predictions.add(unsure.get(i).prediction(labels, both));
        }
        return new Outcome(network.in(pool), predictions);
    }
}
