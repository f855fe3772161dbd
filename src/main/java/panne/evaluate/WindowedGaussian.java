package panne.evaluate;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The benchmark's own baseline: the tail of a normal over the last 6,400 points, moved on by a hundred at a time. */
final class WindowedGaussian implements SeriesScorer {
    private static final int WINDOW = 6400;
    private static final int STEP = 100;
    private static final double LEAST_DEVIATION = 1e-6;

    private final Deque<Double> window = new ArrayDeque<>();
    private final List<Double> waiting = new ArrayList<>();
    private double sum;
    private double squares;
    private double mean;
    private double deviation;

    @Override
    public double score(Instant time, double value) {
        double score = window.isEmpty() ? 0 : 1 - upperTail(Math.abs(value - mean) / deviation);
        learn(value);
        return score;
    }

    private void learn(double value) {
        if (window.size() < WINDOW) {
            push(value);
            update();
            return;
        }
        waiting.add(value);
        if (waiting.size() == STEP) {
            waiting.forEach(this::push);
            waiting.clear();
            update();
        }
    }

    private void push(double value) {
        if (window.size() == WINDOW) {
            double gone = window.removeFirst();
            sum -= gone;
            squares -= gone * gone;
        }
        window.addLast(value);
        sum += value;
        squares += value * value;
    }

    private void update() {
        mean = sum / window.size();
        deviation = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares / window.size() - mean * mean)));
    }

    /** P(Z > z), relative error below 1.2e-7 (Numerical Recipes, Chebyshev fit of erfc). */
    private static double upperTail(double z) {
        double x = z / Math.sqrt(2);
        double t = 1 / (1 + 0.5 * x);
        double[] fit = {
            -1.26551223,
            1.00002368,
            0.37409196,
            0.09678418,
            -0.18628806,
            0.27886807,
            -1.13520398,
            1.48851587,
            -0.82215223,
            0.17087277
        };
        double exponent = 0;
        for (int i = fit.length - 1; i >= 0; i--) {
            exponent = fit[i] + t * exponent;
        }
        return 0.5 * t * Math.exp(-x * x + exponent);
    }
}
