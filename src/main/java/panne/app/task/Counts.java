package panne.app.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.UsageException;
import panne.domain.Durations;
import panne.index.CountRequest;
import panne.index.QuerySyntaxException;

/** Counts posts per interval. */
public final class Counts {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3660);

    private Counts() {}

    /** A field by whose values posts are counted apart. */
    public enum Group {
        SERVICE,
        COUNTRY,
        LANGUAGE,
        SYMPTOM,
        STANCE,
        SOURCE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One count.
     *
     * @param value of the group, or null
     * @param authors distinct ones
     */
    public record Row(Instant start, @Nullable String value, long posts, long authors) {}

    /**
     * Counts.
     *
     * @throws UsageException pointing at the mistake in the query, or naming an interval that does not do
     */
    public static List<Row> run(Startup startup, String query, Duration interval, @Nullable Group group) {
        CountRequest request = request(query, interval, group);
        try (Panne panne = Panne.reading(startup)) {
            return panne.index().counts(request).stream()
                    .map(count -> new Row(count.start(), count.value(), count.posts(), count.authors()))
                    .toList();
        } catch (QuerySyntaxException e) {
            throw Search.misread(query, e);
        }
    }

    private static CountRequest request(String query, Duration interval, @Nullable Group group) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new UsageException(
                    "--interval " + Durations.describe(interval).replace(" ", "")
                            + " does not do: give a span from 1m to " + LONGEST.toDays() + "d, such as 5m");
        }
        return new CountRequest(query, interval, group == null ? null : CountRequest.Group.valueOf(group.name()));
    }
}
