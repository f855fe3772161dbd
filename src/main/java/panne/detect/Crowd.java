package panne.detect;

import java.util.ArrayList;
import java.util.HashSet;
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
            for (Sighting sighting : board.recent()) {
                if (isAmong(sighting, fromTick, toTick) && posts.add(sighting.post())) {
                    seen.add(sighting);
                }
            }
        }
        return seen;
    }

    private boolean isAmong(Sighting sighting, long fromTick, long toTick) {
        return sighting.second() >= fromTick * Clockwork.TICK_SECONDS
                && sighting.second() < toTick * Clockwork.TICK_SECONDS
                && (country == null || country.equals(sighting.country()));
    }

    /** What those counted within a window are worth. */
    Voices voices(long fromTick, long toTick) {
        if (!anybodyAnswers(fromTick, toTick)) {
            return Voices.APART;
        }
        Set<Long> authors = new HashSet<>();
        return Voices.of(between(fromTick, toTick).stream()
                .filter(sighting -> sighting.counted() && authors.add(sighting.author()))
                .toList());
    }

    /** Few do, and who is apart from all others need not be looked at. */
    private boolean anybodyAnswers(long fromTick, long toTick) {
        for (ServiceBoard board : boards) {
            for (Sighting sighting : board.answers()) {
                if (isAmong(sighting, fromTick, toTick)) {
                    return true;
                }
            }
        }
        return false;
    }
}
