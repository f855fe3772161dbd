package panne.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.alert.Letter.Part;
import panne.alert.Letter.Sentences;
import panne.domain.DeclaredFixed;
import panne.domain.DurationRange;
import panne.domain.Durations;
import panne.domain.HistoryRank;
import panne.domain.Incident;
import panne.domain.OfficialWord;
import panne.domain.Precedents;
import panne.domain.Recovery;

/** The parts of a letter that set an incident beside what the operator says and what happened before. */
final class ContextParts {
    private final Names names;

    ContextParts(Names names) {
        this.names = names;
    }

    Part statement(Incident incident) {
        List<String> sentences = new ArrayList<>();
        OfficialWord word = incident.statement();
        if (word == null) {
            sentences.add("No statement by an account of the operator seen so far.");
        } else {
            Duration delay = Duration.between(incident.onset(), word.at());
            String when = delay.isNegative() ? " before the onset" : " after the onset";
            sentences.add("Statement at " + Times.clock(word.at(), incident.onset()) + ", "
                    + Durations.describe(delay.abs()) + when + ": post " + word.post() + ".");
        }
        DeclaredFixed fixed = incident.declaredFixed();
        if (fixed != null) {
            sentences.add("Declared fixed at " + Times.clock(fixed.at(), incident.onset()) + Recovery.doubt(incident)
                    + ": post " + fixed.post() + ".");
        }
        return new Sentences("What the operator says", sentences);
    }

    Optional<Part> past(Incident incident) {
        Precedents past = incident.precedents();
        return past == null
                ? Optional.empty()
                : Optional.of(new Sentences("Compared with the past", sentences(incident, past)));
    }

    private List<String> sentences(Incident incident, Precedents past) {
        String service = names.service(incident.service());
        if (past.bySize().of() == 1) {
            return List.of("The first incident on record for " + service + ".");
        }
        boolean over = incident.ended() != null;
        List<String> sentences = new ArrayList<>();
        sentences.add((over ? "The " : "So far the ") + past.bySize().describe("largest") + length(past.byLength())
                + " of " + past.bySize().of() + " incidents on record for " + service + ".");
        if (past.twin() != null) {
            sentences.add("Most like " + past.twin() + ".");
        }
        if (past.durations() != null) {
            sentences.add(durations(past.durations(), over));
        }
        return sentences;
    }

    private static String length(@Nullable HistoryRank rank) {
        return rank == null ? "" : " and the " + rank.describe("longest");
    }

    private static String durations(DurationRange range, boolean over) {
        return (over ? "Half of the earlier ones lasted " : "Half of those that went on as long lasted ")
                + Durations.describe(range.low()) + " to " + Durations.describe(range.high()) + ".";
    }
}
