package panne.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.alert.Letter.Bar;
import panne.alert.Letter.Bars;
import panne.alert.Letter.Fact;
import panne.alert.Letter.Facts;
import panne.alert.Letter.Figure;
import panne.alert.Letter.Part;
import panne.alert.Letter.Sentences;
import panne.domain.Counted;
import panne.domain.CountryShare;
import panne.domain.Durations;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;
import panne.domain.Listed;
import panne.domain.Recovery;
import panne.domain.SymptomShare;

/** The parts of a letter that tell of the incident itself: what, where, when. */
final class IncidentParts {
    static final String CURVE = "curve";

    private static final int MAX_BARS = 6;
    private static final int MAX_EXAMPLES = 5;

    private final Names names;
    private final Times times;

    IncidentParts(Names names, Times times) {
        this.names = names;
        this.times = times;
    }

    Optional<Part> curve(IncidentUpdate update) {
        return update.curve().isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        "Reports" + alone(update.incident()) + " per five minutes against what is normal, times in UTC",
                        CURVE,
                        CurveWords.describe(update)));
    }

    /** A curve is of one service: the others of the incident must not be taken to be on it. */
    private String alone(Incident incident) {
        return incident.services().size() == 1 ? "" : " on " + names.service(incident.service()) + " alone";
    }

    Optional<Part> symptoms(Incident incident, boolean over) {
        if (incident.symptoms().isEmpty()) {
            return Optional.empty();
        }
        List<Bar> bars = incident.symptoms().stream()
                .limit(MAX_BARS)
                .map(IncidentParts::bar)
                .toList();
        int more = incident.symptoms().size() - bars.size();
        return Optional.of(
                new Bars(over ? "What failed" : "What fails", bars, more > 0 ? "And " + more + " more." : ""));
    }

    private static Bar bar(SymptomShare symptom) {
        return new Bar(Names.symptom(symptom.symptom()), symptom.share(), Counted.percent(symptom.share()), "");
    }

    Part countries(Incident incident, boolean over) {
        List<CountryShare> countries = incident.attestedCountries();
        String title = (over ? "Where it was" : "Where it is") + (isWorstKnown(countries) ? " worst" : "")
                + ", each country against its own normal";
        if (countries.isEmpty()) {
            return new Sentences(title, "No country stands out. " + unsure(incident));
        }
        double worst = countries.stream()
                .mapToDouble(CountryShare::ratio)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        List<Bar> bars = countries.stream()
                .limit(MAX_BARS)
                .map(country -> bar(country, worst))
                .toList();
        return new Bars(title, bars, whereNote(incident));
    }

    /** Few reports bear no order: one country must be hit worse than the others for certain. */
    private static boolean isWorstKnown(List<CountryShare> countries) {
        return countries.size() > 1
                && countries.stream()
                        .skip(1)
                        .allMatch(other ->
                                other.ratioHigh() < countries.getFirst().ratioLow());
    }

    private static Bar bar(CountryShare country, double worst) {
        double length = Double.isFinite(country.ratio()) ? country.ratio() / worst : 1;
        String detail = Figures.count(country.reports(), "report", "reports") + ", " + Counted.percent(country.share())
                + " of the located ones, " + state(country);
        return new Bar(country.country().name(), length, Figures.ratio(country.ratio()), detail);
    }

    private static String state(CountryShare country) {
        return switch (country.state()) {
            case SUSPECTED -> "not sure";
            case CONFIRMED -> "out";
            case EASING -> "coming back" + since(country.easing());
            case ENDED -> "back" + since(country.ended());
        };
    }

    private static String since(@Nullable Instant time) {
        return time == null ? "" : " since " + Times.clock(time);
    }

    private static String whereNote(Incident incident) {
        int more = incident.attestedCountries().size() - MAX_BARS;
        return (more > 0 ? "And " + Figures.count(more, "more country", "more countries") + ". " : "")
                + (incident.attestedCountries().size() > 1 ? CountryShare.ORDER + ". " : "")
                + unsure(incident)
                + sentence(Recovery.byCountry(incident));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : " " + words + ".";
    }

    private static String unsure(Incident incident) {
        int few = incident.countries().size() - incident.attestedCountries().size();
        return (few > 0 ? "Too few reports to tell from " + Figures.count(few, "country", "countries") + ". " : "")
                + Counted.percent(incident.unlocatedShare()) + " of the reports tell no country.";
    }

    Part course(Incident incident, boolean over) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Began",
                "about " + times.clockHereToo(incident.onset()) + "; with 90% certainty "
                        + Times.between(incident.onsetLow(), incident.onsetHigh())));
        facts.add(new Fact(
                "Detected",
                Times.clock(incident.detected(), incident.onset()) + ", "
                        + Durations.describe(Duration.between(incident.onset(), incident.detected()))
                        + " after it began"));
        if (incident.confirmed() != null) {
            facts.add(new Fact("Confirmed", Times.clock(incident.confirmed(), incident.onset())));
        }
        if (over) {
            facts.add(new Fact("Peak", Times.clock(incident.peak(), incident.onset())));
        }
        if (incident.easing() != null) {
            facts.add(new Fact("Eased off", Times.clock(incident.easing(), incident.onset())));
        }
        if (incident.ended() != null) {
            facts.add(new Fact("Ended", Times.clock(incident.ended(), incident.onset())));
        }
        return new Facts("Since when", facts);
    }

    Optional<Part> neighbours(Incident incident) {
        List<String> sentences = new ArrayList<>();
        if (!incident.collateral().isEmpty()) {
            sentences.add("Blamed as well, but probably not at fault: "
                    + Listed.of(names.services(incident.collateral())) + ".");
        }
        if (!incident.causes().isEmpty()) {
            sentences.add("Named as the cause in reports: "
                    + Listed.of(incident.causes().stream()
                            .map(cause -> names.service(cause.service()) + " (" + Counted.percent(cause.share()) + ")")
                            .toList())
                    + ".");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(new Sentences("Others involved", sentences));
    }

    Optional<Part> examples(Incident incident) {
        return incident.examples().isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentences(
                        "Telling posts",
                        String.join(
                                ", ",
                                incident.examples().stream().limit(MAX_EXAMPLES).toList())));
    }
}
