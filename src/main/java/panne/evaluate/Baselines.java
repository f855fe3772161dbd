package panne.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import panne.domain.AnnotatedPost;
import panne.domain.Stance;

/** What one would wire up without this project. */
final class Baselines {
    private static final int BINS_PER_DAY = 288;

    private Baselines() {}

    static List<Contender> all() {
        Predicate<AnnotatedPost> witness = post -> post.annotation().stance().isWitness();
        return List.of(
                new CountContender("keyword > 20", Baselines::holdsKeyword, () -> count -> count > 20),
                new CountContender("EWMA + 3 sigma", witness, Ewma::new),
                new CountContender("EARS C2", witness, () -> new Window(BINS_PER_DAY, 2, 3)),
                new CountContender("windowed Gaussian", witness, () -> new Window(7 * BINS_PER_DAY, 0, 4.26)));
    }

    /** The word "down" stands in reports, questions and jokes alike. */
    private static boolean holdsKeyword(AnnotatedPost post) {
        return post.annotation().stance().isWitness() || post.annotation().stance() == Stance.ECHO;
    }

    /** Exponentially weighted mean and variance with a half-life of about a day (Roberts 1959). */
    private static final class Ewma implements CountContender.Rule {
        private static final double WEIGHT = 1 - Math.pow(0.5, 1.0 / BINS_PER_DAY);

        private double mean;
        private double variance;
        private int seen;

        @Override
        public boolean isAlarm(double count) {
            boolean alarm = seen++ > BINS_PER_DAY && count > mean + 3 * Math.sqrt(variance) && count >= 2;
            double step = count - mean;
            mean += WEIGHT * step;
            variance = (1 - WEIGHT) * (variance + WEIGHT * step * step);
            return alarm;
        }
    }

    /**
     * Mean and deviation of a sliding window: EARS C2 (Hutwagner et al. 2003) with a gap before the judged count,
     * the windowed Gaussian of the Numenta benchmark without.
     */
    private static final class Window implements CountContender.Rule {
        private final int length;
        private final int lag;
        private final double sigmas;
        private final Deque<Double> counts = new ArrayDeque<>();
        private final Deque<Double> waiting = new ArrayDeque<>();
        private double sum;
        private double squares;

        Window(int length, int lag, double sigmas) {
            this.length = length;
            this.lag = lag;
            this.sigmas = sigmas;
        }

        @Override
        public boolean isAlarm(double count) {
            boolean alarm = counts.size() == length && count >= 2 && count > mean() + sigmas * deviation();
            waiting.addLast(count);
            if (waiting.size() > lag) {
                push(waiting.removeFirst());
            }
            return alarm;
        }

        private double mean() {
            return sum / counts.size();
        }

        private double deviation() {
            return Math.sqrt(Math.max(squares / counts.size() - mean() * mean(), 0.05));
        }

        private void push(double count) {
            counts.addLast(count);
            sum += count;
            squares += count * count;
            if (counts.size() > length) {
                double old = counts.removeFirst();
                sum -= old;
                squares -= old * old;
            }
        }
    }
}
