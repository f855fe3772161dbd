package panne.alert;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What messages say of the installation that sends them.
 *
 * @param pages address under which receivers reach the web pages, or null if they cannot
 * @param zone in which times are shown beside UTC
 * @param domain right-hand side of Message-IDs; must stay the same as long as threads shall hold together
 * @param contact mail address to write to in order to get no more messages
 */
public record AlertSettings(@Nullable URI pages, ZoneId zone, String domain, String contact) {
    public AlertSettings {
        pages = pages == null ? null : asFolder(pages);
        requireNonNull(zone, "zone is null");
        requireNonNull(contact, "contact is null");
        if (!domain.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("domain '" + domain + "' is none: give one such as panne.example.org");
        }
    }

    /** What lies below it is resolved against it: without the slash that would be what lies beside it. */
    private static URI asFolder(URI pages) {
        String path = pages.getRawPath();
        boolean isBare =
                path != null && !path.endsWith("/") && pages.getRawQuery() == null && pages.getRawFragment() == null;
        return isBare ? URI.create(pages + "/") : pages;
    }
}
