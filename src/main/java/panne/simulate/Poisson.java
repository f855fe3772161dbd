package panne.simulate;

import java.util.SplittableRandom;

/** Draws counts of independent events. */
final class Poisson {
    private Poisson() {}

    /** A count with this mean: by multiplication while small, by the normal approximation when large. */
    static int draw(double mean, SplittableRandom chance) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian(chance)));
        }
        double limit = Math.exp(-mean);
        double product = chance.nextDouble();
        int count = 0;
        while (product > limit) {
            count++;
            product *= chance.nextDouble();
        }
        return count;
    }

    /** A standard normal number (Box and Muller 1958). */
    static double gaussian(SplittableRandom chance) {
        double radius = Math.sqrt(-2 * Math.log(1 - chance.nextDouble()));
        return radius * Math.cos(2 * Math.PI * chance.nextDouble());
    }
}
