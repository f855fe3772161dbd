package panne.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/** Things with weights, drawn as often as their weights say. */
public final class Mix<T> {
    private final List<T> things;
    private final double[] upTo;

    private Mix(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    /** A mix of at least one thing; weights need not sum to one. */
    public static <T> Mix<T> of(SequencedMap<T, Double> weights) {
        double[] upTo = new double[weights.size()];
        double sum = 0;
        int next = 0;
        for (Map.Entry<T, Double> entry : weights.entrySet()) {
            if (!(entry.getValue() >= 0)) {
                throw new IllegalArgumentException("weight of " + entry.getKey() + " is " + entry.getValue());
            }
            sum += entry.getValue();
            upTo[next++] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("weights sum to " + sum + ": give at least one above zero");
        }
        return new Mix<>(List.copyOf(weights.keySet()), upTo);
    }

    /** One thing, always. */
    public static <T> Mix<T> only(T thing) {
        return new Mix<>(List.of(thing), new double[] {1});
    }

    /** This mix and one thing more, weighed against the sum of these. */
    public Mix<T> and(T thing, double weight) {
        SequencedMap<T, Double> weights = shares();
        weights.replaceAll((known, share) -> share * upTo[upTo.length - 1]);
        weights.put(thing, weight);
        return of(weights);
    }

    /** The sum of all weights. */
    public double weight() {
        return upTo[upTo.length - 1];
    }

    /** Draws one. */
    public T draw(SplittableRandom chance) {
        return at(chance.nextDouble());
    }

    /** The thing that stands at a share in [0, 1) of the whole weight. */
    T at(double share) {
        double mark = share * upTo[upTo.length - 1];
        for (int i = 0; i < upTo.length - 1; i++) {
            if (mark < upTo[i]) {
                return things.get(i);
            }
        }
        return things.getLast();
    }

    /** Every thing's share of the whole, in order. */
    public SequencedMap<T, Double> shares() {
        SequencedMap<T, Double> shares = new LinkedHashMap<>();
        double below = 0;
        for (int i = 0; i < upTo.length; i++) {
            shares.put(things.get(i), (upTo[i] - below) / upTo[upTo.length - 1]);
            below = upTo[i];
        }
        return shares;
    }
}
