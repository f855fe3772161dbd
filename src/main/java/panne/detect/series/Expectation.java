package panne.detect.series;

/** What a point should be: a slowly moving level times the season; bursts are clipped before it learns from them. */
final class Expectation {
    /** One count in a hundred points: below that, nothing can be told from nothing. */
    static final double LEAST = 0.01;

    /** The season is learned from the second half day on, when the level no longer hangs on a few points. */
    private static final double FIRST_HALF_DAY = 43_200;

    private final Season season;
    private final Ageing ageing;
    private double level;
    private double points;
    private double seconds;

    Expectation(SeriesSettings settings) {
        this.season = new Season(settings);
        this.ageing = new Ageing(settings.memory(), 50);
    }

    /** The expected value; the first point of all is expected to be what it is. */
    double at(long epochSecond, double value) {
        return points == 0 ? Math.max(value, LEAST) : Math.max(LEAST, level * season.factor(epochSecond));
    }

    void learn(long epochSecond, double step, double clipped) {
        points++;
        seconds += step;
        double factor = Math.max(season.factor(epochSecond), LEAST);
        double share = Math.max(1 - ageing.kept(step), 1 / points);
        level += share * (clipped / factor - level);
        if (seconds > FIRST_HALF_DAY) {
            season.learn(epochSecond, step, clipped / Math.max(level, LEAST));
        }
    }
}
