package panne.web.page;

import java.util.List;

/**
 * An incident's curve as a drawing, in its own units of length.
 *
 * @param title what it shows, for those who cannot see it
 * @param description how it runs
 * @param legend what is counted
 * @param band outline of what is normal
 * @param expected line of what is expected
 * @param observed outline of the area under the observed counts
 * @param outline upper edge of that area
 * @param onset the span in which it began
 * @param figures the same in numbers
 */
public record Curve(
        String title,
        String description,
        String legend,
        String band,
        String expected,
        String observed,
        String outline,
        Span onset,
        List<Tick> times,
        List<Tick> counts,
        List<Mark> marks,
        List<Figure> figures) {
    /** Size of the drawing. */
    public static final int WIDTH = 760;

    public static final int HEIGHT = 250;
    /** Where the plot proper lies in it. */
    public static final int LEFT = 44;

    public static final int RIGHT = 752;
    public static final int TOP = 44;
    public static final int BOTTOM = 222;

    public Curve {
        times = List.copyOf(times);
        counts = List.copyOf(counts);
        marks = List.copyOf(marks);
        figures = List.copyOf(figures);
    }

    /** A stretch of the time axis. */
    public record Span(String x, String width) {}

    /** A label on an axis. */
    public record Tick(String at, String label) {}

    /**
     * A moment in the life of the incident.
     *
     * @param anchor side of the label that touches the line: {@code start} or {@code end}
     */
    public record Mark(String kind, String x, String labelX, String labelY, String anchor, String label) {}

    /** One row of the table of figures. */
    public record Figure(String time, String observed, String expected, String high) {}
}
