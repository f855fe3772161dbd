package panne.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How the witnesses that raised an incident are counted again: by a command, and by a web address while the service runs,
 * which holds the data folder.
 *
 * @param query finds these witnesses
 */
public record Recount(String query) {
    private static final String INTERVAL = "1m";

    public static Recount of(Incident incident) {
        Evidence evidence = incident.evidence();
        return new Recount("service:" + incident.service() + " is:witness since:" + evidence.windowStart() + " until:"
                + evidence.windowStart().plus(evidence.window()));
    }

    public String command() {
        return "panne counts '" + query + "' --interval " + INTERVAL;
    }

    /** The address that gives the same count, as it follows that of the first page; colons may stand in it as they are. */
    public String address() {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
        return "api/v1/counts?q=" + encoded + "&interval=" + INTERVAL;
    }
}
