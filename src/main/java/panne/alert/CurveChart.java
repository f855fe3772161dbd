package panne.alert;

import java.awt.AWTError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.CurvePoint;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;

/** Draws an incident's curve against its normal range, with onset and detection marked, at twice the shown size. */
final class CurveChart {
    static final int SHOWN_WIDTH = 560;
    static final int SHOWN_HEIGHT = 240;

    private static final Logger LOG = LoggerFactory.getLogger(CurveChart.class);
    private static final int SCALE = 2;
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Color PAPER = new Color(0xFF, 0xFF, 0xFF);
    private static final Color INK = new Color(0x57, 0x53, 0x4E);
    private static final Color HAIRLINE = new Color(0xE7, 0xE5, 0xE4);
    private static final Color NORMAL = new Color(0x94, 0xA3, 0xB8);
    private static final Color NORMAL_RANGE = new Color(0xE2, 0xE8, 0xF0);
    private static final Color OBSERVED = new Color(0xB9, 0x1C, 0x1C);
    private static final Color OBSERVED_AREA = new Color(0xB9, 0x1C, 0x1C, 28);
    private static final Color MARK = new Color(0x1C, 0x19, 0x17);

    private final XYChart chart;
    private final Incident incident;
    private final List<CurvePoint> curve;

    private CurveChart(IncidentUpdate update) {
        this.incident = update.incident();
        this.curve = update.curve();
        this.chart = new XYChartBuilder()
                .width(SHOWN_WIDTH * SCALE)
                .height(SHOWN_HEIGHT * SCALE)
                .build();
    }

    /** The chart as PNG; nothing when there is too little to draw, or the machine cannot draw. */
    static Optional<byte[]> png(IncidentUpdate update) {
        if (update.curve().size() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(BitmapEncoder.getBitmapBytes(new CurveChart(update).draw(), BitmapFormat.PNG));
        } catch (IOException | RuntimeException | LinkageError | InternalError | AWTError e) {
            LOG.warn("A message goes without a chart: {} ({})", causeOf(e), e.toString());
            return Optional.empty();
        }
    }

    /** Java's drawing registers for the end of the process, and says so when that has begun. */
    private static String causeOf(Throwable failure) {
        return failure instanceof IllegalStateException
                ? "the program is being stopped"
                : "this machine cannot draw, it may lack fonts";
    }

    private XYChart draw() {
        styleFrame(chart.getStyler());
        styleAxes(chart.getStyler());
        area("Normal range", NORMAL_RANGE, NORMAL_RANGE, CurvePoint::expectedHigh);
        line("Normal", NORMAL, CurvePoint::expected);
        area("Reports", OBSERVED, OBSERVED_AREA, CurvePoint::observed);
        mark("Onset " + Times.clock(incident.onset()), incident.onset(), new float[] {8, 8});
        mark("Detected " + Times.clock(incident.detected()), incident.detected(), new float[] {2, 6});
        return chart;
    }

    private void area(String name, Color line, Color fill, ToDoubleFunction<CurvePoint> value) {
        XYSeries series = chart.addSeries(name, dates(), values(value));
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
        series.setLineColor(line).setLineStyle(new BasicStroke(4));
        series.setFillColor(fill);
        series.setMarker(SeriesMarkers.NONE);
    }

    private void line(String name, Color color, ToDoubleFunction<CurvePoint> value) {
        XYSeries series = chart.addSeries(name, dates(), values(value));
        series.setLineColor(color).setLineStyle(new BasicStroke(3));
        series.setMarker(SeriesMarkers.NONE);
    }

    private void mark(String name, Instant time, float[] dashes) {
        Date date = Date.from(time);
        XYSeries series = chart.addSeries(name, List.of(date, date), List.of(0.0, top()));
        series.setLineColor(MARK)
                .setLineStyle(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
        series.setMarker(SeriesMarkers.NONE);
    }

    /** A bucket is drawn as a step from its start to its end: a count of five minutes has no slope. */
    private List<Date> dates() {
        return curve.stream()
                .flatMap(point -> Stream.of(point.start(), point.start().plus(STEP)))
                .map(Date::from)
                .toList();
    }

    private List<Double> values(ToDoubleFunction<CurvePoint> value) {
        return curve.stream()
                .map(value::applyAsDouble)
                .map(figure -> Double.isFinite(figure) ? figure : 0.0)
                .flatMap(figure -> Stream.of(figure, figure))
                .toList();
    }

    private double top() {
        double highest = curve.stream()
                .mapToDouble(point -> Math.max((double) point.observed(), point.expectedHigh()))
                .max()
                .orElse(0);
        return Math.max(5, highest * 1.08);
    }

    private static void styleFrame(XYStyler styler) {
        styler.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11 * SCALE));
        styler.setChartBackgroundColor(PAPER);
        styler.setPlotBackgroundColor(PAPER);
        styler.setPlotBorderVisible(false);
        styler.setChartTitleVisible(false);
        styler.setChartPadding(8 * SCALE);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(PAPER);
        styler.setLegendBackgroundColor(PAPER);
        styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10 * SCALE));
        styler.setLegendSeriesLineLength(16 * SCALE);
        styler.setLegendPadding(9 * SCALE);
        styler.setChartFontColor(INK);
        styler.setAntiAlias(true);
    }

    private void styleAxes(XYStyler styler) {
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10 * SCALE));
        styler.setAxisTickLabelsColor(INK);
        styler.setAxisTicksMarksVisible(false);
        styler.setAxisTicksLineVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesColor(HAIRLINE);
        styler.setPlotGridLinesStroke(new BasicStroke(SCALE));
        styler.setPlotMargin(0);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(top());
        styler.setLocale(Locale.ENGLISH);
        styler.setTimezone(TimeZone.getTimeZone("UTC"));
        styler.setDatePattern("HH:mm");
        styler.setXAxisTickMarkSpacingHint(60 * SCALE);
        styler.setYAxisTickMarkSpacingHint(44 * SCALE);
        styler.setYAxisDecimalPattern("#,##0");
    }
}
