package panne.language.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much each feature tells of the label by itself: features that tell more are weighed more before training, so that
 * the prior holds them back less.
 *
 * <p>r = max over labels of |ln((n + 1) / (N + 2) · (M − N + 2) / (m − n + 1))|, within [0.3, 3], where n of the N examples
 * with the label and m of all M hold the feature: the log-count ratio of Wang and Manning 2012, "Baselines and
 * Bigrams", for more than two labels.
 */
final class Tellingness {
    private static final double LEAST = 0.3;
    private static final double MOST = 3;

    private final Map<Integer, Float> ratios = new HashMap<>();

    /** @param fewest features in fewer examples tell nothing */
    Tellingness(List<Example<FeatureBag>> examples, int fewest) {
        Map<String, Integer> labels = new TreeMap<>();
        examples.forEach(example -> labels.merge(example.label(), 1, Integer::sum));
        Map<Integer, int[]> counts = count(examples, List.copyOf(labels.keySet()));
        double[] sizes =
                labels.values().stream().mapToDouble(Integer::doubleValue).toArray();
        counts.forEach((feature, byLabel) -> {
            if (Arrays.stream(byLabel).sum() >= fewest) {
                ratios.put(feature, (float) ratio(byLabel, sizes, examples.size()));
            }
        });
    }

    private static Map<Integer, int[]> count(List<Example<FeatureBag>> examples, List<String> labels) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (Example<FeatureBag> example : examples) {
            int label = Collections.binarySearch(labels, example.label());
            Set<Integer> seen = new HashSet<>();
            FeatureBag features = example.input();
            for (int i = 0; i < features.size(); i++) {
                if (seen.add(features.get(i))) {
                    counts.computeIfAbsent(features.get(i), feature -> new int[labels.size()])[label]++;
                }
            }
        }
        return counts;
    }

    private static double ratio(int[] byLabel, double[] sizes, int all) {
        double total = Arrays.stream(byLabel).sum();
        double most = 0;
        for (int label = 0; label < byLabel.length; label++) {
            double within = (byLabel[label] + 1) / (sizes[label] + 2);
            double without = (total - byLabel[label] + 1) / (all - sizes[label] + 2);
            most = Math.max(most, Math.abs(Math.log(within / without)));
        }
        return Math.clamp(most, LEAST, MOST);
    }

    /** The factor of a feature, 0 for one that was seen too seldom. */
    float of(int feature) {
        return ratios.getOrDefault(feature, 0f);
    }
}
