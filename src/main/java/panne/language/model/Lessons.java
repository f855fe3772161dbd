package panne.language.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import panne.domain.Language;

/**
 * What a network learns of one question, and the tenth that it is kept from, on which its opinion is weighed against a linear
 * model's.
 */
public final class Lessons {
    private static final int SHARES = 10;
    private final List<Example<String>> seen = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    /** A text that the network is kept from, and the linear model's unseen answer to it. */
    private record Kept(Language language, String text, Answer first) {}

    /** A kept text of which the linear model is not sure. */
    private record Doubt(Answer answer, OpinionPool.Pair opinions) {}

    /** How two opinions are taken together. */
    @FunctionalInterface
    public interface Pooling {
        /** The chances by label of both, in the order of either's. */
        double[] pooled(double[] first, double[] second, OpinionPool pool);
    }

    /**
     * What the weighing brought.
     *
     * @param pools by language
     * @param predictions to the kept texts, of the linear model and the network together
     */
    public record Weighed(Map<Language, OpinionPool> pools, List<Prediction> predictions) {
        public Weighed {
            pools = Map.copyOf(pools);
            predictions = List.copyOf(predictions);
        }
    }

    /**
     * Takes one in. On which side it comes is decided by the words alone, so that it stays there when others come in.
     *
     * @param first the linear model's unseen answer, which holds the right one
     */
    public void add(String text, Language language, Answer first) {
        CRC32 hash = new CRC32();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        if (hash.getValue() % SHARES == 0) {
            kept.add(new Kept(language, text, first));
        } else {
            seen.add(new Example<>(text, first.expected(), language));
        }
    }

    /** What the network may learn from. */
    public List<Example<String>> seen() {
        return List.copyOf(seen);
    }

    /**
     * Weighs the network's opinion.
     *
     * @param linear gives the first opinion
     * @param isUnsure whether chances leave so much open that the network is asked
     * @param second the network's chances for a text, in the order of the linear model's labels
     */
    public Weighed weigh(
            LinearModel linear, Predicate<double[]> isUnsure, Function<String, double[]> second, Pooling pooling) {
        List<String> labels = linear.labels();
        List<Prediction> predictions = new ArrayList<>();
        Map<Language, List<Doubt>> doubts = new TreeMap<>();
        for (Kept sample : kept) {
            double[] first = sample.first().chances(labels, linear.temperature());
            if (isUnsure.test(first)) {
                int right = labels.indexOf(sample.first().expected());
                OpinionPool.Pair opinions = new OpinionPool.Pair(first, second.apply(sample.text()), right);
                doubts.computeIfAbsent(sample.language(), language -> new ArrayList<>())
                        .add(new Doubt(sample.first(), opinions));
            } else {
                predictions.add(sample.first().at(linear.temperature()));
            }
        }
        Map<Language, OpinionPool> pools = new TreeMap<>();
        doubts.forEach((language, ofLanguage) -> {
            OpinionPool pool =
                    OpinionPool.fit(ofLanguage.stream().map(Doubt::opinions).toList());
            pools.put(language, pool);
            for (Doubt doubt : ofLanguage) {
                OpinionPool.Pair opinions = doubt.opinions();
                predictions.add(
                        doubt.answer().prediction(labels, pooling.pooled(opinions.first(), opinions.second(), pool)));
            }
        });
        return new Weighed(pools, predictions);
    }
}
