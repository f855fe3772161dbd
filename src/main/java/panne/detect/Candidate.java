package panne.detect;

import java.util.List;

/** A suspicious reading of a service: of the whole, of a country, or of its owner's services together. */
record Candidate(ServiceBoard board, Reading reading, Crowd crowd) {
    /** Everyone who bore witness in the window. */
    List<Sighting> witnesses() {
        return crowd.between(reading.startTick(), reading.endTick());
    }

    Voices voices() {
        return crowd.voices(reading.startTick(), reading.endTick());
    }

    /** The same with only those witnesses who came at the given tick or later. */
    Candidate since(long tick) {
        if (tick <= reading.startTick()) {
            return this;
        }
        int later = reading.series().countTicks(tick, reading.endTick());
        int worth = crowd.voices(tick, reading.endTick()).worthOf(later);
        return new Candidate(board, reading.withWitnesses(later, worth), crowd);
    }
}
