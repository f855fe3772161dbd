package panne.alert;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.alert.Letter.Command;
import panne.alert.Letter.Commands;
import panne.alert.Letter.Fact;
import panne.alert.Letter.Facts;
import panne.alert.Letter.Part;
import panne.alert.Letter.Sentences;
import panne.domain.Counted;
import panne.domain.Durations;
import panne.domain.Evidence;
import panne.domain.Incident;
import panne.domain.Listed;
import panne.domain.Recount;

/** The parts of a letter that tell how sure it is, and how to check that. */
final class EvidenceParts {
    private static final int MAX_LANGUAGES = 4;
    private static final int MAX_DOUBTS = 10;

    private final @Nullable URI pages;
    private final Names names;

    /** @param pages address under which receivers reach the web pages, or null if they cannot */
    EvidenceParts(@Nullable URI pages, Names names) {
        this.pages = pages;
        this.names = names;
    }

    Part certainty(Incident incident, boolean over) {
        Evidence evidence = incident.evidence();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Why it fired",
                Figures.count(evidence.reports(), "report", "reports") + whose(incident) + " within "
                        + Durations.describe(evidence.window()) + " from " + Times.clock(evidence.windowStart())
                        + worth(evidence) + "; "
                        + Figures.amount(evidence.expected()) + " are normal, at most "
                        + Figures.amount(evidence.expectedHigh())));
        facts.add(new Fact("Chance of that in normal times", Figures.odds(evidence.surprise())));
        facts.add(new Fact(
                over ? "In all" : "So far",
                Figures.count(incident.reports(), "report", "reports") + " by "
                        + Figures.count(incident.authors(), "author", "authors") + "; "
                        + Figures.amount(incident.expected()) + " would be normal"));
        facts.add(new Fact("Sources", sources(evidence)));
        if (!incident.languages().isEmpty()) {
            facts.add(new Fact("Languages", languages(incident)));
        }
        facts.add(new Fact(
                "Left out",
                Figures.count(evidence.copiesDiscarded(), "copy", "copies") + ", "
                        + Figures.count(evidence.echoes(), "second-hand post", "second-hand posts")));
        facts.add(new Fact("Normal is known from", Durations.describe(evidence.baselineAge()) + " of history"));
        return new Facts("How sure", facts);
    }

    private static String sources(Evidence evidence) {
        if (evidence.sources().isEmpty()) {
            return "not noted";
        }
        String first = evidence.sources().getFirst();
        return evidence.sources().size() == 1
                ? first + " only"
                : Listed.of(evidence.sources()) + "; " + Counted.percent(evidence.topSourceShare()) + " from " + first;
    }

    private static String languages(Incident incident) {
        return Listed.of(
                incident.languages().stream()
                        .map(share -> Names.language(share.language()) + " " + Counted.percent(share.share()))
                        .toList(),
                MAX_LANGUAGES);
    }

    Part doubts(Incident incident) {
        List<String> doubts =
                incident.evidence().doubts().stream().limit(MAX_DOUBTS).toList();
        return new Sentences(
                "Reasons for doubt",
                doubts.isEmpty()
                        ? List.of("None found: many authors, no single source, language or post behind it.")
                        : doubts);
    }

    /** The figures of {@link #certainty} as queries on the index. */
    Part queries(Incident incident) {
        List<Command> commands = new ArrayList<>();
        commands.add(command("The reports that made it fire, counted anew:", Recount.ofAlarm(incident)));
        Recount.ofAll(incident).ifPresent(all -> commands.add(command("All reports since it began:", all)));
        return new Commands("Check it yourself", commands);
    }

    private Command command(String sentence, Recount recount) {
        return new Command(sentence, recount.command(), pages == null ? null : pages.resolve(recount.address()));
    }

    /** Whose reports they are, when not those of the whole incident. */
    private String whose(Incident incident) {
        Evidence evidence = incident.evidence();
        String services = incident.isRaisedByAll() ? "" : " on " + Listed.of(names.services(evidence.services()));
        return services
                + (evidence.country() == null ? "" : " in " + evidence.country().nameInSentence());
    }

    /** Who said it within the hour before, or in the same conversation, says nothing new. */
    private static String worth(Evidence evidence) {
        return evidence.independent() == evidence.reports()
                ? ""
                : ", worth " + Figures.count(evidence.independent(), "independent one", "independent ones");
    }
}
