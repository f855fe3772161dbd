package panne.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import panne.domain.Cause;
import panne.domain.CountryShare;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.Precedents;
import panne.domain.Service;
import panne.domain.Symptom;
import panne.domain.SymptomShare;

/** Writes a case down as the incident that the world is told of. */
final class IncidentWriter {
    /**
     * Those with enough witnesses to be named in a headline come first, so that headline and list name the same one on
     * top; among them the worst hit against its own normal, by the lower bound.
     */
    static final Comparator<CountryShare> WORST_FIRST = Comparator.comparing(
                    (CountryShare share) -> share.reports() < CountryShare.ENOUGH_TO_NAME)
            .thenComparing(Comparator.comparingDouble(CountryShare::ratioLow).reversed())
            .thenComparing(CountryShare::country);

    private static final double LEAST_CAUSE_SHARE = 0.03;
    private static final long LEAST_CAUSE_REPORTS = 3;

    private final Arrivals arrivals;
    private final Map<String, ServiceBoard> boards;
    private final History history;

    IncidentWriter(Arrivals arrivals, Map<String, ServiceBoard> boards, History history) {
        this.arrivals = arrivals;
        this.boards = boards;
        this.history = history;
    }

    /** What the incidents are written from. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** Writes down how it stands before the tick. */
    Incident write(Case found, long tick) {
        long minute = Clockwork.minuteOfTick(tick);
        Tally tally = found.tally();
        Wave wave = found.wave();
        boolean confirmed = found.isConfirmed();
        List<CountryShare> countries = found.countries(tick);
        return new Incident(
                found.id(),
                slugs(found),
                found.root().owner().slug(),
                found.state(),
                Clockwork.ofTick(found.onset().most()),
                Clockwork.ofTick(found.onset().low()),
                Clockwork.ofTick(found.onset().high()),
                found.detected(),
                found.confirmed(),
                Clockwork.ofMinute(found.peakMinute(minute)),
                confirmed && wave.hasEased() ? Clockwork.ofMinute(wave.easing()) : null,
                confirmed && wave.hasEnded() ? Clockwork.ofMinute(wave.ended()) : null,
                Clockwork.ofTick(tick),
                tally.reports(),
                tally.authors(),
                found.expected(tick),
                found.surprise(),
                countries,
                tally.unlocatedShare(),
                tally.symptomShares(),
                tally.languageShares(),
                found.operator().statement(),
                found.operator().declaredFixed(wave),
                confirmed ? precedents(found, countries, minute) : null,
                List.copyOf(found.collateral()),
                causes(found),
                tally.examples(),
                found.evidence().withDoubts(Doubts.of(found)));
    }

    private Precedents precedents(Case found, List<CountryShare> countries, long minute) {
        Episode now = episode(found, countries, minute);
        return history.compare(found.root().slug(), now, found.wave().hasEnded());
    }

    /** What is remembered of a case, as far as it has come. */
    Episode episode(Case found, long tick) {
        return episode(found, found.countries(tick), Clockwork.minuteOfTick(tick));
    }

    private static Episode episode(Case found, List<CountryShare> countries, long minute) {
        Wave wave = found.wave();
        long end = wave.hasEnded() ? wave.ended() : minute;
        List<SymptomShare> symptoms = found.tally().symptomShares();
        return new Episode(
                found.id(),
                found.tally().reports(),
                Math.max(0, end - found.onsetMinute()),
                Shape.of(found.fullSteps(minute), Clockwork.ofMinute(found.onsetMinute())),
                symptoms.isEmpty() ? Symptom.UNSPECIFIED : symptoms.getFirst().symptom(),
                countries.stream()
                        .filter(share -> share.state() != IncidentState.SUSPECTED)
                        .map(CountryShare::country)
                        .collect(Collectors.toSet()));
    }

    /** The root first, then the others by the number of witnesses that name them. */
    private static List<String> slugs(Case found) {
        List<String> slugs = new ArrayList<>();
        slugs.add(found.root().slug());
        found.members().stream()
                .filter(member -> member != found.root())
                .map(ServiceBoard::slug)
                .sorted(Comparator.comparingLong((String slug) -> -found.tally().naming(slug))
                        .thenComparing(slug -> slug))
                .forEach(slugs::add);
        return slugs;
    }

    /** Services of the cloud that witnesses name beside the failing one. */
    private List<Cause> causes(Case found) {
        Set<String> own = found.members().stream().map(ServiceBoard::slug).collect(Collectors.toSet());
        List<Cause> causes = new ArrayList<>();
        for (String named : found.tally().namedServices()) {
            long reports = found.tally().naming(named);
            double share = (double) reports / Math.max(1, found.tally().reports());
            boolean often = reports >= LEAST_CAUSE_REPORTS && share >= LEAST_CAUSE_SHARE;
            if (often && !own.contains(named) && Kinds.carriesOthers(serviceOf(named))) {
                causes.add(new Cause(named, share));
            }
        }
        causes.sort(Comparator.comparingDouble(Cause::share).reversed().thenComparing(Cause::service));
        return causes;
    }

    private @Nullable Service serviceOf(String slug) {
        ServiceBoard board = boards.get(slug);
        return board == null ? null : board.service();
    }
}
