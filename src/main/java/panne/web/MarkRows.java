package panne.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import panne.web.page.Curve;

/** Lays out the labels of a curve's moments in rows, so that none covers another. */
final class MarkRows {
    private static final double CHARACTER = 7.2;
    private static final double GAP = 5;
    private static final double FIRST_ROW = 12;
    private static final double ROW_HEIGHT = 15;
    private static final int MAX_ROWS = 2;

    private final double left;
    private final double right;
    private final List<Curve.Mark> marks = new ArrayList<>();
    private final List<double[]> taken = new ArrayList<>();

    MarkRows(double left, double right) {
        this.left = left;
        this.right = right;
    }

    /** Adds a moment, in the first row with room; the label stands left of its line when it would leave the plot. */
    void add(String kind, double x, String label) {
        double width = label.length() * CHARACTER;
        boolean before = (kind.equals("onset") && x - GAP - width > left) || x + GAP + width > right;
        double from = before ? x - GAP - width : x + GAP;
        int row = freeRow(from, from + width);
        taken.add(new double[] {row, from, from + width});
        marks.add(new Curve.Mark(
                kind,
                text(x),
                text(before ? x - GAP : x + GAP),
                text(FIRST_ROW + row * ROW_HEIGHT),
                before ? "end" : "start",
                label));
    }

    List<Curve.Mark> marks() {
        return List.copyOf(marks);
    }

    private int freeRow(double from, double to) {
        for (int row = 0; row < MAX_ROWS; row++) {
            int candidate = row;
            if (taken.stream()
                    .noneMatch(label -> label[0] == candidate && label[1] < to + GAP && from < label[2] + GAP)) {
                return row;
            }
        }
        return MAX_ROWS - 1;
    }

    private static String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
