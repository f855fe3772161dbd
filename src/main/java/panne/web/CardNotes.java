package panne.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Counted;
import panne.domain.DeclaredFixed;
import panne.domain.DurationRange;
import panne.domain.Durations;
import panne.domain.Incident;
import panne.domain.Listed;
import panne.domain.Precedents;
import panne.domain.Recovery;
import panne.web.page.Card;

/** What a card says of an incident beside its size and times: progress, operator, past, others involved. */
final class CardNotes {
    private static final int MAX_LANGUAGES = 4;

    private final ServiceNames names;

    CardNotes(ServiceNames names) {
        this.names = names;
    }

    List<Card.Note> of(Incident incident) {
        List<Card.Note> notes = new ArrayList<>();
        add(notes, "Country by country", Recovery.byCountry(incident));
        add(notes, "Official word", statement(incident));
        add(notes, "In its history", past(incident));
        if (!incident.collateral().isEmpty()) {
            add(notes, "Burning along", names.of(incident.collateral()) + ": blamed by many, probably not at fault");
        }
        add(
                notes,
                "Named as the cause",
                Listed.of(incident.causes().stream()
                        .map(cause -> names.of(cause.service()) + " (" + Counted.percent(cause.share()) + ")")
                        .toList()));
        add(
                notes,
                "Languages",
                Listed.of(
                        incident.languages().stream()
                                .map(share -> Wording.name(share.language()) + " " + Counted.percent(share.share()))
                                .toList(),
                        MAX_LANGUAGES));
        return notes;
    }

    private static void add(List<Card.Note> notes, String heading, String text) {
        if (!text.isEmpty()) {
            notes.add(new Card.Note(heading, text));
        }
    }

    private String statement(Incident incident) {
        if (incident.statement() == null) {
            return "None seen from an account of " + names.of(incident.service());
        }
        Duration delay = Duration.between(incident.onset(), incident.statement().at());
        String first = Wording.clock(incident.statement().at()) + " UTC, " + Wording.after(delay);
        String repair = repair(incident);
        return repair.isEmpty() ? first : first + ". " + repair;
    }

    /** Whether witnesses go on though the operator declared it fixed. */
    static boolean isDoubted(Incident incident) {
        DeclaredFixed word = incident.declaredFixed();
        return word != null && word.reportsContinue();
    }

    /** {@code Declared fixed at 09:34 UTC, reports continue}; empty when it was not. */
    static String repair(Incident incident) {
        DeclaredFixed word = incident.declaredFixed();
        if (word == null) {
            return "";
        }
        return "Declared fixed at " + Wording.clock(word.at()) + " UTC" + Recovery.doubt(incident);
    }

    /** Empty until there is something to compare with. */
    private static String past(Incident incident) {
        Precedents past = incident.precedents();
        if (past == null || past.bySize().of() == 1) {
            return "";
        }
        boolean over = incident.ended() != null;
        String length =
                past.byLength() == null ? "" : " and the " + past.byLength().describe("longest");
        String ranks = (over ? "The " : "So far the ") + past.bySize().describe("largest") + length + " of "
                + past.bySize().of() + " on record";
        String twin = past.twin() == null ? "" : "; most like " + past.twin();
        return ranks + twin + durations(past.durations(), over);
    }

    private static String durations(@Nullable DurationRange range, boolean over) {
        if (range == null) {
            return "";
        }
        return (over ? "; half of the earlier ones lasted " : "; half of those that went on as long lasted ")
                + Durations.describe(range.low()) + " to " + Durations.describe(range.high());
    }
}
