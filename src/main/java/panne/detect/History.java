package panne.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import panne.domain.HistoryRank;

/** The sizes of past incidents by service. */
final class History {
    private final Map<String, List<Long>> sizes = new HashMap<>();

    void add(String service, long reports) {
        sizes.computeIfAbsent(service, s -> new ArrayList<>()).add(reports);
    }

    /** Forgets an incident that was not over after all. */
    void remove(String service, long reports) {
        sizes.getOrDefault(service, new ArrayList<>()).remove(reports);
    }

    HistoryRank rank(String service, long reports) {
        List<Long> past = sizes.getOrDefault(service, List.of());
        int larger = (int) past.stream().filter(size -> size > reports).count();
        return new HistoryRank(past.size() + 1, larger + 1);
    }
}
