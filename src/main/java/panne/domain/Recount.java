package panne.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How figures of an incident are counted again: by a command, and by a web address while the service runs, which holds the
 * data folder. The answer is one count of posts and of their authors, those that the incident is told with.
 *
 * @param query finds these posts
 * @param interval a minute or whole hours, so that one bucket holds them all
 */
public record Recount(String query, Duration interval) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Counts the reports that raised an incident. */
    public static Recount ofAlarm(Incident incident) {
        Evidence evidence = incident.evidence();
        Instant start = evidence.windowStart();
        return between(evidence.services(), evidence.country(), start, start.plus(evidence.window()));
    }

    /** Counts all reports from its onset on; nothing where it is not known until when they were counted, or none was. */
    public static Optional<Recount> ofAll(Incident incident) {
        Instant until = incident.countedUntil();
        return until == null || !incident.onset().isBefore(until)
                ? Optional.empty()
                : Optional.of(between(incident.services(), null, incident.onset(), until));
    }

    private static Recount between(List<String> services, @Nullable Country country, Instant since, Instant until) {
        String query = "service:" + String.join(",", services) + (country == null ? "" : " country:" + country.code())
                + " is:witness since:" + since + " until:" + until;
        return new Recount(query, bucketOf(since, until));
    }

    /** Buckets start at multiples of their length since 1970: the shortest of them that holds the whole span. */
    private static Duration bucketOf(Instant since, Instant until) {
        Duration bucket = MINUTE;
        for (int hours = 1; isParted(since, until, bucket); hours++) {
            bucket = HOUR.multipliedBy(hours);
        }
        return bucket;
    }

    private static boolean isParted(Instant since, Instant until, Duration bucket) {
        long seconds = bucket.toSeconds();
        return Math.floorDiv(since.getEpochSecond(), seconds)
                != Math.floorDiv(until.minusNanos(1).getEpochSecond(), seconds);
    }

    public String command() {
        return "panne counts '" + query + "' --interval " + written();
    }

    /** The address that gives the same count, as it follows that of the first page; colons may stand in it as they are. */
    public String address() {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%2C", ",");
        return "api/v1/counts?q=" + encoded + "&interval=" + written();
    }

    private String written() {
        return interval.equals(MINUTE) ? "1m" : interval.toHours() + "h";
    }
}
