package panne.detect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import panne.domain.Evidence;

/** Writes down why a reading was found telling; what speaks against it changes with all that comes after. */
final class Evidences {
    private Evidences() {}

    static Evidence of(Candidate candidate) {
        Reading reading = candidate.reading();
        List<Sighting> seen = candidate.witnesses();
        Voices voices = candidate.voices();
        long from = Clockwork.minuteOfTick(reading.startTick());
        long to = Clockwork.minuteOfTick(reading.endTick() - 1) + 1;
        return new Evidence(
                Clockwork.ofTick(reading.startTick()),
                Duration.ofMinutes(reading.windowMinutes()),
                candidate.crowd().boards().stream().map(ServiceBoard::slug).toList(),
                candidate.crowd().country(),
                seen.size(),
                reading.counted(),
                reading.expected(),
                NegativeBinomial.high(reading.expected(), reading.spread()),
                reading.surprise(),
                seen.stream().mapToLong(Sighting::author).distinct().count(),
                reading.observed(),
                voices.conversing(),
                voices.conversations(),
                candidate.board().copies(from, to),
                candidate.board().echoes(from, to),
                List.copyOf(new TreeSet<>(seen.stream().map(Sighting::source).toList())),
                topShare(seen, Sighting::author),
                topShare(seen, Sighting::source),
                topShare(seen, Sighting::language),
                Duration.ofHours(reading.series().learnedHours()),
                List.of());
    }

    private static double topShare(List<Sighting> seen, Function<Sighting, ?> trait) {
        Map<Object, Integer> counts = new HashMap<>();
        int top = 0;
        for (Sighting sighting : seen) {
            top = Math.max(top, counts.merge(trait.apply(sighting), 1, Integer::sum));
        }
        return seen.isEmpty() ? 0 : (double) top / seen.size();
    }
}
