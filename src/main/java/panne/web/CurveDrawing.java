package panne.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import panne.domain.CurvePoint;
import panne.domain.Incident;
import panne.web.page.Curve;

/**
 * Draws an incident's counts against what is normal, as the outlines that a page needs. Heights grow with the square
 * root of the count: what is normal stays visible beside a burst of a hundred times as much, and chance makes the curve
 * shake as much at its foot as at its top.
 */
final class CurveDrawing {
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Incident incident;
    private final String name;
    private final List<CurvePoint> points;
    private final Instant start;
    private final double unitsPerSecond;
    private final double top;

    private CurveDrawing(Incident incident, String name, List<CurvePoint> points) {
        this.incident = incident;
        this.name = name;
        this.points = points;
        this.start = points.getFirst().start();
        Duration span = Duration.between(start, points.getLast().start().plus(STEP));
        this.unitsPerSecond = (double) (Curve.RIGHT - Curve.LEFT) / span.toSeconds();
        this.top = roundUp(points.stream()
                .mapToDouble(point -> Math.max((double) point.observed(), point.expectedHigh()))
                .max()
                .orElse(1));
    }

    /** Draws a curve; one without points becomes an empty plot of the hour around the onset. */
    static Curve of(Incident incident, String name, List<CurvePoint> points) {
        List<CurvePoint> drawn = points.isEmpty()
                ? List.of(new CurvePoint(incident.onset().truncatedTo(ChronoUnit.HOURS), 0, 0, 0))
                : points;
        return new CurveDrawing(incident, name, drawn).draw();
    }

    private Curve draw() {
        String expected = steps(CurvePoint::expected);
        String observed = steps(CurvePoint::observed);
        return new Curve(
                "Reports on " + subject() + " in every five minutes, against what is normal",
                description(),
                "reports" + (incident.services().size() == 1 ? "" : " on " + subject()) + " in five minutes",
                closed(steps(CurvePoint::expectedHigh)),
                expected,
                closed(observed),
                observed,
                onset(),
                times(),
                counts(),
                marks(),
                points.stream().map(CurveDrawing::figure).toList());
    }

    /** A curve is of one service: who counts several must not be taken to be on it. */
    private String subject() {
        return incident.services().size() == 1 ? name : name + " alone";
    }

    /** The step in which it begins may be the highest: its peak is no earlier than the onset. */
    private String description() {
        CurvePoint peak = points.stream()
                .filter(point -> point.start().plus(STEP).isAfter(incident.onset()))
                .max(Comparator.comparingLong(CurvePoint::observed))
                .orElse(points.getLast());
        Instant at = peak.start().isBefore(incident.onset()) ? incident.onset() : peak.start();
        return "Reports rise from the onset at " + Wording.clock(incident.onset()) + " UTC to a peak of "
                + Wording.number(peak.observed()) + " in five minutes at " + Wording.clock(at)
                + " UTC, where " + Wording.number(peak.expected()) + " are normal.";
    }

    private String steps(ToDoubleFunction<CurvePoint> value) {
        StringBuilder path = new StringBuilder();
        for (CurvePoint point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(x(point.start()))
                    .append(' ')
                    .append(y(value.applyAsDouble(point)))
                    .append('H')
                    .append(x(point.start().plus(STEP)));
        }
        return path.toString();
    }

    private static String closed(String path) {
        return path + "V" + Curve.BOTTOM + "H" + Curve.LEFT + "Z";
    }

    private Curve.Span onset() {
        double from = position(incident.onsetLow());
        double to = position(incident.onsetHigh());
        return new Curve.Span(text(from), text(Math.max(1.5, to - from)));
    }

    private List<Curve.Tick> times() {
        Duration span = Duration.between(start, points.getLast().start().plus(STEP));
        long hours = Math.max(1, Math.ceilDiv(span.toHours(), 8));
        List<Curve.Tick> ticks = new ArrayList<>();
        Instant tick = start.truncatedTo(ChronoUnit.DAYS);
        for (; !tick.isAfter(start.plus(span)); tick = tick.plus(hours, ChronoUnit.HOURS)) {
            if (!tick.isBefore(start)) {
                ticks.add(new Curve.Tick(x(tick), Wording.clock(tick)));
            }
        }
        return ticks;
    }

    private List<Curve.Tick> counts() {
        return List.of(0.0, top / 4, top).stream()
                .map(count -> new Curve.Tick(y(count), Wording.number(Math.round(count))))
                .toList();
    }

    private List<Curve.Mark> marks() {
        MarkRows rows = new MarkRows(Curve.LEFT, Curve.RIGHT);
        rows.add("onset", position(incident.onset()), "began " + Wording.clock(incident.onset()));
        rows.add("detected", position(incident.detected()), "detected " + Wording.clock(incident.detected()));
        if (incident.statement() != null) {
            Instant at = incident.statement().at();
            rows.add("statement", position(at), "operator speaks " + Wording.clock(at));
        }
        if (incident.ended() != null) {
            rows.add("ended", position(incident.ended()), "over " + Wording.clock(incident.ended()));
        }
        return rows.marks();
    }

    private static Curve.Figure figure(CurvePoint point) {
        return new Curve.Figure(
                Wording.clock(point.start()),
                Wording.number(point.observed()),
                Wording.number(point.expected()),
                Wording.number(point.expectedHigh()));
    }

    private double position(Instant time) {
        double x = Curve.LEFT + Duration.between(start, time).toSeconds() * unitsPerSecond;
        return Math.clamp(x, Curve.LEFT, Curve.RIGHT);
    }

    private String x(Instant time) {
        return text(position(time));
    }

    private String y(double count) {
        double height = Math.sqrt(Math.min(1, count / top)) * (Curve.BOTTOM - Curve.TOP);
        return text(Curve.BOTTOM - height);
    }

    private static String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    /** The next number of the form 4, 8, 12, 20, 40, 80, 120 … so that a quarter of it is whole. */
    private static double roundUp(double most) {
        for (double decade = 1; ; decade *= 10) {
            for (double digit : new double[] {4, 8, 12, 20}) {
                if (most <= digit * decade) {
                    return digit * decade;
                }
            }
        }
    }
}
