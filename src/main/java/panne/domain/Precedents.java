package panne.domain;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How an incident compares with the past ones of its service, as far as it has come.
 *
 * @param bySize its place by the number of witnesses
 * @param byLength its place by the time since the onset, or null where that was not written down
 * @param twin id of the past incident that went most alike, or null while there is none
 * @param durations how long past incidents took that had lasted as long, or null while there are too few
 */
public record Precedents(
        HistoryRank bySize,
        @Nullable HistoryRank byLength,
        @Nullable String twin,
        @Nullable DurationRange durations) {
    public Precedents {
        requireNonNull(bySize, "bySize is null");
    }
}
