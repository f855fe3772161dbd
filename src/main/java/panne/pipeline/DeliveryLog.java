package panne.pipeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.store.PendingAlert;

/**
 * Tells of receivers whom no mail reaches, the same failure once for all of them together, and again only after mail has
 * reached them: what is tried again and again fails for the same reason as a rule.
 */
final class DeliveryLog {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    /** Servers put times and numbers of their own into what they answer; failures are the same without. */
    private static final String WORD_WITH_DIGITS = "\\S*\\d\\S*";

    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, Failure> news = new LinkedHashMap<>();
    private final Set<String> reached = new TreeSet<>();

    private record Failure(String reason, Instant nextTry, Set<String> receivers) {}

    void postponed(PendingAlert alert, String reason, Instant nextTry) {
        String receiver = alert.alert().receiver();
        String kind = reason.replaceAll(WORD_WITH_DIGITS, "#");
        if (known.computeIfAbsent(receiver, unused -> new HashSet<>()).add(kind)) {
            news.computeIfAbsent(kind, unused -> new Failure(reason, nextTry, new TreeSet<>()))
                    .receivers()
                    .add(receiver);
        }
    }

    void sent(PendingAlert alert) {
        String receiver = alert.alert().receiver();
        if (known.remove(receiver) != null || alert.attempts() > 0) {
            reached.add(receiver);
        }
    }

    /** Writes what is new into the log. */
    void tell() {
        news.values()
                .forEach(failure -> LOG.warn(
                        "Mail to {} could not be sent, and is tried again at {} and ever more seldom after that: {}",
                        String.join(", ", failure.receivers()),
                        failure.nextTry(),
                        failure.reason()));
        if (!reached.isEmpty()) {
            LOG.info("Mail to {} works again", String.join(", ", reached));
        }
        news.clear();
        reached.clear();
    }
}
