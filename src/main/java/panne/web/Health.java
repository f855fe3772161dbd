package panne.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.PanneException;
import panne.domain.SourceGap;
import panne.index.SearchRequest;
import panne.store.Backlog;
import panne.store.SourceStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether everything that Panne leans on works, and what it could not see lately. */
final class Health {
    /** A source that failed so often in a row counts as dead. */
    private static final int DEAD_AFTER = 3;

    private static final Duration LATELY = Duration.ofDays(7);
    /** Clocks of networks may be ahead of ours by so much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final int MAX_GAPS = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Ledger ledger;

    Health(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What an examination found.
     *
     * @param isGood whether all works that the service cannot do without
     * @param report the whole of it, for programs
     */
    record Finding(boolean isGood, ObjectNode report) {}

    /** Looks at everything once: a database that does not answer lets each question wait. */
    Finding examine() {
        boolean storeAlive = ledger.store().isAlive();
        boolean indexAlive = isIndexAlive();
        List<SourceStatus> sources = storeAlive ? sources() : List.of();
        Optional<Backlog> mail =
                storeAlive ? Optional.of(ledger.store().outbox().backlog()) : Optional.empty();
        boolean good = storeAlive && indexAlive && sources.stream().noneMatch(Health::isDead);
        ObjectNode report = NODES.objectNode().put("status", status(good, mail));
        report.set("store", NODES.objectNode().put("alive", storeAlive));
        report.set("index", index(indexAlive));
        report.put("lastPost", lastPost().map(Instant::toString).orElse(null));
        report.putArray("sources").addAll(sources.stream().map(Health::source).toList());
        report.putArray("gaps")
                .addAll((storeAlive ? gaps() : List.<SourceGap>of())
                        .stream().map(Health::gap).toList());
        mail.ifPresent(backlog -> report.set("mail", mail(backlog)));
        return new Finding(good, report);
    }

    /** Mail that does not go out leaves the rest of the service as good as it was, but for those who wait for it. */
    private static String status(boolean good, Optional<Backlog> mail) {
        if (!good) {
            return "dead";
        }
        return mail.filter(Backlog::isFailing).isPresent() ? "degraded" : "good";
    }

    /**
     * When the newest post was published; empty while there is none. One that says it comes from the future tells nothing of
     * how long the sources have been silent.
     */
    Optional<Instant> lastPost() {
        Instant present = ledger.clock().instant().plus(TOLERANCE).truncatedTo(ChronoUnit.SECONDS);
        SearchRequest newest = new SearchRequest("until:" + present, 1, SearchRequest.Order.NEWEST);
        try {
            return ledger.index().search(newest).hits().stream()
                    .map(AnnotatedPost::post)
                    .map(post -> post.created())
                    .findFirst();
        } catch (PanneException e) {
            return Optional.empty();
        }
    }

    /** Those that are configured now: one that was taken out is no trouble any more. */
    private List<SourceStatus> sources() {
        return ledger.store().sourceHealth().all().stream()
                .filter(status -> ledger.sources().contains(status.source()))
                .toList();
    }

    /** Those of the sources that are configured now, the newest of them. */
    private List<SourceGap> gaps() {
        List<SourceGap> gaps = ledger
                .store()
                .sourceHealth()
                .gapsSince(ledger.clock().instant().minus(LATELY))
                .stream()
                .filter(gap -> ledger.sources().contains(gap.source()))
                .toList();
        return gaps.subList(Math.max(0, gaps.size() - MAX_GAPS), gaps.size());
    }

    private ObjectNode index(boolean alive) {
        ObjectNode node = NODES.objectNode().put("alive", alive);
        return alive ? node.put("posts", ledger.index().size()) : node;
    }

    private boolean isIndexAlive() {
        try {
            return ledger.index().isOpen() && ledger.index().size() >= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isDead(SourceStatus status) {
        return status.failuresInARow() >= DEAD_AFTER;
    }

    private static ObjectNode source(SourceStatus status) {
        return NODES.objectNode()
                .put("source", status.source())
                .put("status", isDead(status) ? "dead" : status.isFailing() ? "failing" : "good")
                .put("posts", status.posts())
                .put("rejected", status.rejected())
                .put("lastSuccess", text(status.lastSuccess()))
                .put("lastFailure", text(status.lastFailure()))
                .put("failure", status.failure())
                .put("failuresInARow", status.failuresInARow());
    }

    private static ObjectNode mail(Backlog backlog) {
        return NODES.objectNode()
                .put("status", backlog.isFailing() ? "failing" : "good")
                .put("waiting", backlog.waiting())
                .put("failing", backlog.failing())
                .put("since", text(backlog.since()))
                .put("nextTry", text(backlog.nextTry()))
                .put("failure", backlog.failure());
    }

    private static ObjectNode gap(SourceGap gap) {
        return NODES.objectNode()
                .put("source", gap.source())
                .put("from", gap.from().toString())
                .put("to", gap.to().toString());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
