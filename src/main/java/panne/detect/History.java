package panne.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import panne.domain.DurationRange;
import panne.domain.HistoryRank;
import panne.domain.Precedents;

/** The past incidents of each service, and how another one compares with them. */
final class History {
    private static final int ENOUGH = 3;
    private static final double FIRST_QUARTER = 0.25;
    private static final double LAST_QUARTER = 0.75;

    private final Map<String, Map<String, Episode>> byService = new HashMap<>();

    void add(String service, Episode episode) {
        byService.computeIfAbsent(service, s -> new TreeMap<>()).put(episode.id(), episode);
    }

    /** Forgets an incident that was not over after all. */
    void remove(String service, String id) {
        byService.getOrDefault(service, new TreeMap<>()).remove(id);
    }

    /** @param over whether the incident is over, so that nothing is left to be expected of its length */
    Precedents compare(String service, Episode now, boolean over) {
        Collection<Episode> past = byService.getOrDefault(service, Map.of()).values();
        int larger =
                (int) past.stream().filter(one -> one.reports() > now.reports()).count();
        int longer =
                (int) past.stream().filter(one -> one.minutes() > now.minutes()).count();
        return new Precedents(
                new HistoryRank(past.size() + 1, larger + 1),
                new HistoryRank(past.size() + 1, longer + 1),
                twin(past, now),
                durations(past, over ? 0 : now.minutes()));
    }

    private static @Nullable String twin(Collection<Episode> past, Episode now) {
        return past.stream()
                .min(Comparator.comparingDouble(now::unlike).thenComparing(Episode::id, Comparator.reverseOrder()))
                .map(Episode::id)
                .orElse(null);
    }

    /** The quartiles of the durations that reached the given one, from three on. */
    private static @Nullable DurationRange durations(Collection<Episode> past, long least) {
        List<Long> minutes = new ArrayList<>();
        past.stream().map(Episode::minutes).filter(one -> one >= least).sorted().forEach(minutes::add);
        return minutes.size() < ENOUGH
                ? null
                : new DurationRange(quantile(minutes, FIRST_QUARTER), quantile(minutes, LAST_QUARTER), minutes.size());
    }

    /** In a straight line between the two nearest of the sorted values, to the minute. */
    private static Duration quantile(List<Long> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        double value = sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
        return Duration.ofMinutes(Math.round(value));
    }
}
