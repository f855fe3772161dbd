package panne.detect.series;

import java.util.stream.IntStream;
import panne.detect.SeriesPoint;

/** All that is remembered of one series: a value of some thirteen hundred numbers, whatever the length of the series. */
public final class SeriesState {
    /** Powers of three: at a step of five minutes, from one point to the better part of a day. */
    private static final int[] WIDTHS = {1, 3, 9, 27, 81, 243};

    private final SeriesSettings settings;
    private final Expectation expectation;
    private final Scale[] scales;
    private final Ageing scatterAgeing;
    private final Bursts bursts;
    private final Novelty novelty;
    private double points;
    private long last;

    public SeriesState(SeriesSettings settings) {
        this.settings = settings;
        this.expectation = new Expectation(settings);
        this.scales = IntStream.of(WIDTHS)
                .mapToObj(width -> new Scale(width, settings.clip()))
                .toArray(Scale[]::new);
        this.scatterAgeing = new Ageing(settings.memory(), 50);
        this.bursts = new Bursts(settings);
        this.novelty = new Novelty(settings);
    }

    /** Judges the value by what came before it, then learns from it. */
    public SeriesPoint observe(long epochSecond, double value) {
        double step = points == 0 ? 0 : Math.max(0, epochSecond - last);
        double expected = expectation.at(epochSecond, value);
        for (Scale scale : scales) {
            scale.add(value, expected);
        }
        double weighed = novelty.weigh(bursts.rarity(logSurprise(), step), step);
        learn(epochSecond, step, value, expected);
        return new SeriesPoint(expected, 1 - Math.exp(-weighed), novelty.isAlert(weighed));
    }

    /** The mean over the scales: a burst that only one of them sees is worth less than one that all of them see. */
    private double logSurprise() {
        double surplus = 0;
        double lack = 0;
        for (Scale scale : scales) {
            double surprise = scale.logSurprise();
            surplus += Math.max(0, surprise);
            lack += Math.max(0, -surprise);
        }
        return Math.max(surplus, settings.dropWeight() * lack) / scales.length;
    }

    private void learn(long epochSecond, double step, double value, double expected) {
        double limit = expected + settings.clip() * scales[0].deviation();
        double share = Math.max(1 - scatterAgeing.kept(step), 1 / (points + 10));
        for (Scale scale : scales) {
            scale.learn(share);
        }
        expectation.learn(epochSecond, step, Math.min(value, Math.max(1, limit)));
        points++;
        last = epochSecond;
    }
}
