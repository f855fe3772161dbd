package panne.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;

/** A suspicious reading of a service: of the whole, of a country, or of its owner's services together. */
record Candidate(
        ServiceBoard board, Reading reading, @Nullable Country country) {
    /** The witnesses in the window: of the service and the country, or of all services of the owner. */
    List<Sighting> witnesses() {
        long from = reading.startTick() * Clockwork.TICK_SECONDS;
        long to = reading.endTick() * Clockwork.TICK_SECONDS;
        boolean common = reading.series() == board.owner().series();
        Stream<ServiceBoard> heard = common ? board.owner().boards().stream() : Stream.of(board);
        Set<String> posts = new HashSet<>();
        return heard.flatMap(one -> one.recent().stream())
                .filter(sighting -> sighting.second() >= from && sighting.second() < to)
                .filter(sighting -> country == null || country.equals(sighting.country()))
                .filter(sighting -> posts.add(sighting.post()))
                .toList();
    }

    /** The same with only those witnesses who came at the given tick or later. */
    Candidate since(long tick) {
        if (tick <= reading.startTick()) {
            return this;
        }
        int later = reading.series().countTicks(tick, reading.endTick());
        return new Candidate(board, reading.withObserved(later), country);
    }
}
