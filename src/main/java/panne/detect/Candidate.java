package panne.detect;

import org.jspecify.annotations.Nullable;
import panne.domain.Country;

/** A suspicious reading of a service, of the whole or of a country. */
record Candidate(
        ServiceBoard board, Reading reading, @Nullable Country country) {
    /** The same with only those witnesses who came at the given tick or later. */
    Candidate since(long tick) {
        if (tick <= reading.startTick()) {
            return this;
        }
        int later = reading.series().countTicks(tick, reading.endTick());
        return new Candidate(board, reading.withObserved(later), country);
    }
}
