package panne.domain;

/** An incident's place by size among all those on record for its service, itself included: 1 is the largest. */
public record HistoryRank(int of, int place) {
    public HistoryRank {
        if (place < 1 || place > of) {
            throw new IllegalArgumentException("place " + place + " of " + of + " is no rank");
        }
    }
}
