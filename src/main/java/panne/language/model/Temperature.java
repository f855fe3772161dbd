package panne.language.model;

import java.util.List;

/** Fits the temperature that makes confidences honest: the one under which held-out answers are least surprising. */
final class Temperature {
    private static final double LOWEST = 0.3;
    private static final double HIGHEST = 5;
    private static final double STEP = 1.02;
    private static final double LEAST_CHANCE = 1e-9;

    private Temperature() {}

    static double fit(List<Answer> answers) {
        double best = 1;
        double least = surprise(answers, best);
        for (double temperature = LOWEST; temperature < HIGHEST; temperature *= STEP) {
            double surprise = surprise(answers, temperature);
            if (surprise < least) {
                least = surprise;
                best = temperature;
            }
        }
        return best;
    }

    private static double surprise(List<Answer> answers, double temperature) {
        double surprise = 0;
        for (Answer answer : answers) {
            surprise -= Math.log(Math.max(answer.chanceOfExpected(temperature), LEAST_CHANCE));
        }
        return surprise;
    }
}
