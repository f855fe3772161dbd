package panne.web;

import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Counted;
import panne.domain.CountryShare;
import panne.domain.Durations;
import panne.domain.Evidence;
import panne.domain.Incident;
import panne.domain.Listed;
import panne.domain.Recount;
import panne.domain.Service;
import panne.domain.Symptom;
import panne.domain.SymptomShare;
import panne.store.RecordedIncident;
import panne.web.page.Card;

/** Puts an incident into words and lengths for its card. */
public final class CardWriter {
    private static final int MAX_COUNTRIES = 8;
    private static final int NAMED_COUNTRIES = 3;

    private final ServiceNames names;
    private final CardNotes notes;

    CardWriter(ServiceNames names) {
        this.names = requireNonNull(names, "names is null");
        notes = new CardNotes(names);
    }

    /** A writer that calls services by their names in the catalogue. */
    public static CardWriter of(Collection<Service> services) {
        return new CardWriter(new ServiceNames(services));
    }

    public Card card(RecordedIncident recorded) {
        Incident incident = recorded.incident();
        return new Card(
                incident.id(),
                incident.state().label(),
                names.of(incident.services()),
                Wording.day(incident.onset()),
                summary(incident),
                facts(recorded),
                CurveDrawing.of(incident, names.of(incident.service()), recorded.curve()),
                countries(incident),
                countriesNote(incident),
                symptoms(incident),
                notes.of(incident),
                evidence(incident),
                recounts(incident),
                incident.evidence().doubts(),
                examples(incident));
    }

    /** Where and what, in a sentence. */
    private String summary(Incident incident) {
        String certainty = switch (incident.state()) {
            case SUSPECTED -> "Perhaps down";
            case CONFIRMED -> "Probably down";
            case EASING -> "Coming back";
            case ENDED -> "Was down";
        };
        String what = incident.symptoms().stream()
                .filter(symptom -> symptom.symptom() != Symptom.UNSPECIFIED)
                .limit(2)
                .map(symptom -> Wording.name(symptom.symptom()) + " (" + Counted.percent(symptom.share()) + ")")
                .reduce((first, second) -> first + ", " + second)
                .map(text -> ": " + text)
                .orElse("");
        String doubted =
                incident.ended() == null && CardNotes.isDoubted(incident) ? " " + CardNotes.repair(incident) + "." : "";
        return certainty + where(incident) + what + "." + doubted;
    }

    private static String where(Incident incident) {
        List<CountryShare> attested = incident.headlineCountries();
        List<String> countries = attested.stream()
                .limit(NAMED_COUNTRIES)
                .map(share -> share.country().nameInSentence())
                .toList();
        int others = attested.size() - countries.size();
        if (countries.isEmpty()) {
            return "";
        }
        return others == 0
                ? " in " + Listed.of(countries)
                : " in " + String.join(", ", countries) + " and "
                        + Counted.of(others, "more country", "more countries");
    }

    private static List<Card.Fact> facts(RecordedIncident recorded) {
        Incident incident = recorded.incident();
        List<Card.Fact> facts = new ArrayList<>();
        facts.add(new Card.Fact(
                "Began",
                Wording.clock(incident.onset()) + " UTC",
                Wording.between(incident.onsetLow(), incident.onsetHigh())));
        facts.add(new Card.Fact(
                "Detected",
                Wording.clock(incident.detected()) + " UTC",
                Wording.after(Duration.between(incident.onset(), incident.detected()))));
        facts.add(new Card.Fact("Peak", Wording.clock(incident.peak()) + " UTC", "busiest five minutes"));
        if (incident.ended() != null) {
            facts.add(new Card.Fact(
                    "Over",
                    Wording.clock(incident.ended()) + " UTC",
                    "lasted " + Durations.describe(Duration.between(incident.onset(), incident.ended()))));
        }
        facts.add(new Card.Fact(
                "Reports",
                Wording.number(incident.reports()),
                "by " + Counted.of(incident.authors(), "author", "authors") + "; " + Wording.number(incident.expected())
                        + " would be normal"));
        Instant counted = incident.countedUntil() == null ? recorded.updated() : incident.countedUntil();
        facts.add(new Card.Fact(
                incident.ended() == null ? "As of" : "Counted until",
                Wording.clock(counted) + " UTC",
                Wording.day(counted)));
        return facts;
    }

    private static List<Card.Bar> countries(Incident incident) {
        List<CountryShare> shown =
                incident.countries().stream().limit(MAX_COUNTRIES).toList();
        double longest = shown.stream()
                .mapToDouble(share -> finite(share.ratioHigh(), share.ratio()))
                .max()
                .orElse(1);
        return shown.stream().map(share -> country(share, longest)).toList();
    }

    private static Card.Bar country(CountryShare share, double longest) {
        return new Card.Bar(
                share.country().name(),
                Wording.ratio(share.ratio()),
                reports(share.reports()) + "\u00a0· " + Counted.percent(share.share()) + "\u00a0· " + state(share),
                hundredths(share.ratio(), longest),
                hundredths(share.ratioLow(), longest),
                hundredths(share.ratioHigh(), longest));
    }

    private static String state(CountryShare share) {
        return switch (share.state()) {
            case SUSPECTED -> "not sure";
            case CONFIRMED -> "out";
            case EASING -> "coming back" + since(share.easing());
            case ENDED -> "back" + since(share.ended());
        };
    }

    private static String since(@Nullable Instant time) {
        return time == null ? "" : " since " + Wording.clock(time) + " UTC";
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : Double.isFinite(otherwise) ? otherwise : 1;
    }

    private static double hundredths(double value, double longest) {
        double share = Double.isFinite(value) ? 100 * value / Math.max(longest, 1e-9) : 100;
        return Math.round(10 * Math.clamp(share, 0, 100)) / 10.0;
    }

    private static String countriesNote(Incident incident) {
        int more = incident.countries().size() - MAX_COUNTRIES;
        return (more > 0 ? "And " + Counted.of(more, "more country", "more countries") + ". " : "")
                + (incident.countries().size() > 1 ? order() : "")
                + (incident.unlocatedShare() == 0
                        ? "All reports are located."
                        : Counted.percent(incident.unlocatedShare()) + " of the reports tell no country.");
    }

    private static String order() {
        return CountryShare.ORDER + "; those with fewer than " + CountryShare.ENOUGH_TO_NAME + " reports last. ";
    }

    private static List<Card.Bar> symptoms(Incident incident) {
        double longest = incident.symptoms().stream()
                .mapToDouble(SymptomShare::share)
                .max()
                .orElse(1);
        return incident.symptoms().stream()
                .map(symptom -> new Card.Bar(
                        Wording.name(symptom.symptom()),
                        Counted.percent(symptom.share()),
                        reports(symptom.reports()),
                        hundredths(symptom.share(), longest),
                        hundredths(symptom.share(), longest),
                        hundredths(symptom.share(), longest)))
                .toList();
    }

    private static List<Card.Recount> recounts(Incident incident) {
        List<Card.Recount> recounts = new ArrayList<>();
        recounts.add(recount("the reports that raised it", Recount.ofAlarm(incident)));
        Recount.ofAll(incident).ifPresent(all -> recounts.add(recount("all reports since it began", all)));
        return recounts;
    }

    private static Card.Recount recount(String figures, Recount recount) {
        return new Card.Recount(figures, recount.command(), recount.address());
    }

    private String evidence(Incident incident) {
        Evidence evidence = incident.evidence();
        return reports(evidence.reports()) + whose(incident) + " within " + Durations.describe(evidence.window())
                + " from " + Wording.clock(evidence.windowStart()) + " UTC" + worth(evidence) + ", where "
                + Wording.number(evidence.expected())
                + " are expected and more than " + Wording.number(evidence.expectedHigh())
                + " are rare. Chance has such a count once in 10"
                + superscript(Math.round(Math.min(evidence.surprise(), 999))) + " windows. "
                + Counted.of(evidence.authors(), "author", "different authors") + "; "
                + Counted.of(evidence.copiesDiscarded(), "copy", "copies") + " and "
                + Counted.of(evidence.echoes(), "second-hand post", "second-hand posts")
                + " left out. The expectation rests on "
                + Durations.describe(evidence.baselineAge()) + " of history.";
    }

    /** Whose reports they are, when not those of the whole incident. */
    private String whose(Incident incident) {
        Evidence evidence = incident.evidence();
        String services = incident.isRaisedByAll() ? "" : " on " + names.of(evidence.services());
        return services
                + (evidence.country() == null ? "" : " in " + evidence.country().nameInSentence());
    }

    /** Who said it within the hour before, or in the same conversation, says nothing new. */
    private static String worth(Evidence evidence) {
        return evidence.independent() == evidence.reports()
                ? ""
                : ", worth " + Counted.of(evidence.independent(), "independent one", "independent ones");
    }

    /** A report is a post, as in the mails: an author may write several. */
    private static String reports(long count) {
        return Counted.of(count, "report", "reports");
    }

    private static String superscript(long number) {
        return Long.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')))
                .reduce("", String::concat);
    }

    private static List<Card.Link> examples(Incident incident) {
        return incident.examples().stream()
                .map(id -> new Card.Link(id, "search?q=" + URLEncoder.encode("id:" + id, StandardCharsets.UTF_8)))
                .toList();
    }
}
