package panne.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import panne.domain.Alert;
import panne.domain.IncidentUpdate;
import panne.store.Store;

/** Holds updates back until the posts that caused them are durable, then puts them and their messages on record. */
final class Bulletin {
    private static final int MAX_WAITING = 1000;

    private final Store store;
    private final Newsroom newsroom;
    private final List<IncidentUpdate> waiting = new ArrayList<>();
    private Instant recordedUntil = Instant.MIN;

    Bulletin(Store store, Newsroom newsroom) {
        this.store = store;
        this.newsroom = newsroom;
    }

    /** Leaves out, from now on, updates of before that time: they are on record. */
    void skipBefore(Instant time) {
        recordedUntil = time;
    }

    void add(List<IncidentUpdate> updates) {
        for (IncidentUpdate update : updates) {
            if (!update.at().isBefore(recordedUntil)) {
                waiting.add(update);
            }
        }
    }

    /** Whether so much waits that it has to be published, for memory's sake. */
    boolean isFull() {
        return waiting.size() > MAX_WAITING;
    }

    /** Records what waits, in order; of updates that nobody is told of only the last of each incident. */
    void publish() {
        publish(newsroom);
    }

    /** The same for what happened all at once: of each incident only how it stands in the end is told. */
    void publishSummary() {
        publish(new Summary(newsroom, waiting));
    }

    /** Records what waits without telling anyone. */
    void publishSilently() {
        publish(Newsroom.silent());
    }

    /** Records how incidents stand by now; the newsroom does not hear of it. */
    void show(List<IncidentUpdate> standings) {
        standings.forEach(standing -> store.record(standing, List.of()));
    }

    private void publish(Newsroom newsroom) {
        Set<String> toCome = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (IncidentUpdate update : waiting.reversed()) {
            List<Alert> alerts = newsroom.messages(update);
            if (toCome.add(update.incident().id()) || !alerts.isEmpty()) {
                entries.add(new Entry(update, alerts));
            }
        }
        for (Entry entry : entries.reversed()) {
            store.record(entry.update(), entry.alerts());
        }
        waiting.clear();
    }

    private record Entry(IncidentUpdate update, List<Alert> alerts) {}
}
