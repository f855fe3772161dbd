package panne.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import panne.domain.Post;
import panne.domain.SourceGap;

/**
 * Knows how far event time is complete: as far as every source says that can be heard. While one works off a backlog the
 * others' posts wait for it, so that all are folded in as they happened; one that is not heard for long is passed over, and
 * blind meanwhile; while none is heard, event time stands still. Safe for use by several threads.
 */
public final class Horizon {
    /** How often {@link #beat()} is to be called. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    private final Pipeline pipeline;
    private final List<Lookout> lookouts = new ArrayList<>();
    /** Beats, not the clock, tell patience: where the machine itself slept, the sources missed nothing. */
    private long beats;

    /** A horizon as far away as the pipeline has come. */
    public Horizon(Pipeline pipeline) {
        this.pipeline = requireNonNull(pipeline, "pipeline is null");
    }

    /**
     * Waits from now on for one more source.
     *
     * @param delay how old a post may be when the source shows it first
     * @param patience a source that is not heard for longer than this is passed over
     */
    public synchronized Lookout add(String source, Duration delay, Duration patience) {
        Lookout lookout = new Lookout(source, delay, patience, pipeline.reached());
        lookouts.add(lookout);
        return lookout;
    }

    /** Passes over sources that have not been heard for too long, so that they hold up nobody else. */
    public synchronized void beat() {
        beats++;
        advance();
    }

    private int advance() {
        Optional<Instant> complete = lookouts.stream()
                .filter(Lookout::isHeard)
                .map(lookout -> lookout.until)
                .min(Comparator.naturalOrder())
                .filter(until -> until.isAfter(pipeline.reached()));
        complete.ifPresent(this::declareBlindness);
        return complete.map(pipeline::complete).orElse(0);
    }

    /** Before event time passes what a source has shown: neither an end nor a normal hour is to be read from its silence. */
    private void declareBlindness(Instant until) {
        lookouts.stream().filter(lookout -> !lookout.isHeard()).forEach(lookout -> lookout.wasBlind(until));
    }

    /** What one source has shown so far. */
    public final class Lookout {
        private final String source;
        private final Duration delay;
        private final Duration patience;
        private Instant until;
        private boolean broughtNews;
        private long heardAt = beats;
        private boolean taking;

        private Lookout(String source, Duration delay, Duration patience, Instant until) {
            this.source = source;
            this.delay = delay;
            this.patience = patience;
            this.until = until;
        }

        private boolean isHeard() {
            return taking || BEAT.multipliedBy(beats - heardAt).compareTo(patience) <= 0;
        }

        /** The source answered. */
        void brought(List<Post> posts) {
            synchronized (Horizon.this) {
                heardAt = beats;
                broughtNews |= posts.stream().anyMatch(post -> !post.created().isBefore(until));
            }
        }

        /** Runs a crawl; one that throws leaves the source as unheard as it was before. */
        <T> T during(Supplier<T> crawl) {
            long before = heardAt();
            try {
                return crawl.get();
            } catch (RuntimeException e) {
                setHeardAt(before);
                throw e;
            }
        }

        private long heardAt() {
            synchronized (Horizon.this) {
                return heardAt;
            }
        }

        private void setHeardAt(long beat) {
            synchronized (Horizon.this) {
                heardAt = beat;
            }
        }

        /** The source asked for a pause, which is no silence of its. */
        void pauses() {
            brought(List.of());
        }

        /** What the source brought is being taken in, which is no silence of its however long it takes. */
        void take(Runnable work) {
            setTaking(true);
            try {
                work.run();
            } finally {
                setTaking(false);
            }
        }

        private void setTaking(boolean now) {
            synchronized (Horizon.this) {
                taking = now;
                heardAt = beats;
            }
        }

        /**
         * All is taken in that the source showed at a time.
         *
         * @return how many changes of incidents came of it
         */
        int complete(Instant upTo) {
            synchronized (Horizon.this) {
                Instant shown = upTo.minus(delay);
                boolean absent = Duration.between(until, shown).compareTo(patience) > 0;
                if (absent && !broughtNews) {
                    wasBlind(shown);
                }
                until = shown.isAfter(until) ? shown : until;
                broughtNews = false;
                return advance();
            }
        }

        private void wasBlind(Instant to) {
            if (until.isAfter(Instant.EPOCH) && to.isAfter(until)) {
                pipeline.blind(new SourceGap(source, until, to));
            }
        }
    }
}
