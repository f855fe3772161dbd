package panne.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;

/** Whose witnesses a series counts: those of a service, of one country of it, or of all services of an owner. */
record Crowd(List<ServiceBoard> boards, @Nullable Country country) {
    Crowd {
        boards = List.copyOf(boards);
    }

    /** Everyone remembered from one tick to another, the second exclusive; each post once. */
    List<Sighting> between(long fromTick, long toTick) {
        List<Sighting> seen = new ArrayList<>();
        Set<String> posts = new HashSet<>();
        for (ServiceBoard board : boards) {
            addLatest(board, fromTick * Clockwork.TICK_SECONDS, toTick * Clockwork.TICK_SECONDS, posts, seen);
        }
        return seen;
    }

    private void addLatest(ServiceBoard board, long from, long to, Collection<String> posts, List<Sighting> seen) {
        int first = seen.size();
        for (Iterator<Sighting> latest = board.recent().descendingIterator(); latest.hasNext(); ) {
            Sighting sighting = latest.next();
            if (sighting.second() >= from && sighting.second() < to && isHere(sighting) && posts.add(sighting.post())) {
                seen.add(first, sighting);
            }
        }
    }

    private boolean isHere(Sighting sighting) {
        return country == null || country.equals(sighting.country());
    }

    /** What those counted within a window are worth. */
    Voices voices(long fromTick, long toTick) {
        Set<Long> authors = new HashSet<>();
        return Voices.of(between(fromTick, toTick).stream()
                .filter(sighting -> sighting.counted() && authors.add(sighting.author()))
                .toList());
    }
}
