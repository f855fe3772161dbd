package panne.app;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import panne.domain.Counted;
import panne.domain.CurvePoint;
import panne.domain.Incident;
import panne.domain.Service;
import panne.store.RecordedIncident;
import panne.web.CardWriter;
import panne.web.page.Card;

/** An incident's card as plain text. */
public final class IncidentText {
    private static final int NAME_WIDTH = 20;
    private static final int LINE_WIDTH = 78;
    private static final int CURVE_WIDTH = 72;
    private static final String LEVELS = "▁▂▃▄▅▆▇█";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final CardWriter cards;

    private IncidentText(CardWriter cards) {
        this.cards = cards;
    }

    public static IncidentText of(Collection<Service> services) {
        return new IncidentText(CardWriter.of(services));
    }

    public List<String> lines(RecordedIncident recorded) {
        Card card = cards.card(recorded);
        List<String> lines = new ArrayList<>();
        boolean isUntold = recorded.incident().confirmed() == null;
        lines.add(card.title() + " · " + card.state() + " · " + card.id()
                + (isUntold ? " · never confirmed: nobody is told" : ""));
        lines.addAll(wrap(card.summary(), "", LINE_WIDTH));
        lines.add("");
        if (!recorded.curve().isEmpty()) {
            lines.add("  " + sparkline(recorded.curve()));
            lines.add("  " + caption(recorded.incident(), recorded.curve()));
            lines.add("");
        }
        lines.addAll(facts(card));
        add(lines, "Where", bars(card.countries()) + card.countriesNote());
        add(lines, "What fails", bars(card.symptoms()));
        card.notes().forEach(note -> add(lines, note.heading(), note.text()));
        add(lines, "How sure", card.evidence());
        card.doubts().forEach(doubt -> add(lines, "Doubt", doubt));
        add(lines, "Examples", card.examples().stream().map(Card.Link::text).collect(Collectors.joining(", ")));
        card.recounts().forEach(recount -> lines.add(named("Count it again") + recount.command()));
        return lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
    }

    private static List<String> facts(Card card) {
        return card.facts().stream()
                .map(fact -> named(fact.name())
                        + (fact.name().equals("Began") ? card.day() + ", " : "")
                        + fact.value() + ", " + fact.detail())
                .toList();
    }

    private static String bars(List<Card.Bar> bars) {
        return bars.isEmpty()
                ? ""
                : bars.stream()
                        .map(bar -> bar.name() + " " + bar.value() + " (" + bar.detail() + ")")
                        .collect(Collectors.joining(", ", "", ". "));
    }

    private static void add(List<String> lines, String name, String text) {
        if (!text.isBlank()) {
            lines.addAll(wrap(text, named(name), LINE_WIDTH + NAME_WIDTH));
        }
    }

    private static String named(String name) {
        return "  " + name + " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
    }

    private static List<String> wrap(String text, String head, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
        int filled = 0;
        for (String word : text.split(" ")) {
            if (filled > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(head.length()));
                filled = 0;
            }
            line.append(filled == 0 ? "" : " ").append(word);
            filled++;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Heights grow with the square root of the count, as on the page. */
    private static String sparkline(List<CurvePoint> curve) {
        int columns = Math.min(CURVE_WIDTH, curve.size());
        long[] columnPeaks = new long[columns];
        for (int point = 0; point < curve.size(); point++) {
            int column = (int) ((long) point * columns / curve.size());
            columnPeaks[column] = Math.max(columnPeaks[column], curve.get(point).observed());
        }
        double top = Math.sqrt((double) Math.max(1, peak(curve).observed()));
        StringBuilder line = new StringBuilder();
        for (long count : columnPeaks) {
            line.append(LEVELS.charAt((int) Math.round(Math.sqrt((double) count) / top * (LEVELS.length() - 1))));
        }
        return line.toString();
    }

    private static String caption(Incident incident, List<CurvePoint> curve) {
        CurvePoint peak = peak(curve);
        return MINUTE.format(curve.getFirst().start()) + " to "
                + MINUTE.format(curve.getLast().start().plus(5, ChronoUnit.MINUTES))
                + " UTC; the peak: " + Counted.of(peak.observed(), "report", "reports") + " on "
                + incident.service() + (incident.services().size() == 1 ? "" : " alone") + " in five minutes, where "
                + String.format(Locale.ROOT, "%.1f", peak.expected()) + " are normal";
    }

    private static CurvePoint peak(List<CurvePoint> curve) {
        return curve.stream()
                .max(Comparator.comparingLong(CurvePoint::observed))
                .orElseThrow();
    }
}
