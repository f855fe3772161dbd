package panne.language.service;

import panne.lexicon.ServiceEntry;

/**
 * A place in a folded text that may mean a service.
 *
 * @param end exclusive
 */
record Mention(ServiceEntry entry, Kind kind, int start, int end) {
    /** How a service is mentioned. */
    enum Kind {
        /** By a name that means nothing else. */
        NAME,
        /** By a word that has another meaning too. */
        WORD,
        HANDLE,
        HASHTAG
    }

    boolean covers(Mention other) {
        return start <= other.start && other.end <= end && end - start > other.end - other.start;
    }

    boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }

    boolean sameSpan(Mention other) {
        return start == other.start && end == other.end;
    }

    String slug() {
        return entry.service().slug();
    }
}
