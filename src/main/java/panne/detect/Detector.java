package panne.detect;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import panne.domain.AnnotatedPost;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;
import panne.domain.Post;
import panne.domain.Service;
import panne.domain.SourceGap;

/**
 * Folds annotated posts into incidents: the same posts give the same incidents, in whatever order they arrive within
 * the allowed lateness. Not safe for use by several threads.
 */
public final class Detector {
    /** A post that is late by no more than this still gives ground for an alarm, though at which tick depends on its arrival. */
    private static final long FRESH_TICKS = 10 * Clockwork.TICKS_PER_MINUTE;

    private final DetectorSettings settings;
    private final ReorderBuffer buffer = new ReorderBuffer();
    private final SeenIds seenIds = new SeenIds();
    private final Blindness blindness = new Blindness();
    private final Watch watch;
    private final Gauge gauge;
    private final Docket docket;
    private final Arrivals arrivals;
    private long closedTick = Long.MIN_VALUE;

    /** A detector that does not read what operators say. */
    public Detector(DetectorSettings settings, Collection<Service> catalogue) {
        this(settings, catalogue, statement -> false);
    }

    /** @param declaresFixed whether an operator's statement says that all works again */
    public Detector(DetectorSettings settings, Collection<Service> catalogue, Predicate<Post> declaresFixed) {
        this.settings = requireNonNull(settings, "settings is null");
        watch = new Watch(catalogue, blindness, requireNonNull(declaresFixed, "declaresFixed is null"));
        gauge = new Gauge(new Thresholds(settings.falseAlarmBudget()), new Exposure(watch.owners()));
        History history = new History();
        arrivals = new Arrivals(settings.lateness());
        IncidentWriter writer = new IncidentWriter(arrivals, watch.boards(), history);
        docket = new Docket(settings, writer, history, new Blame(watch.boards().values()));
    }

    /**
     * Takes a post in, which is held until event time has come past it.
     *
     * @param source that brought it, by the name under which its gaps are declared
     * @return whether it may give ground for an alarm; what came long after event time had passed it may not, nor what came
     *     after event time had passed it in a gap of its source
     */
    public boolean take(AnnotatedPost annotated, String source) {
        Post post = annotated.post();
        long tick = Clockwork.tickOf(post.created());
        arrivals.saw(post.created());
        if (tick >= closedTick) {
            buffer.add(tick, annotated);
            return true;
        }
        boolean late = tick + FRESH_TICKS < closedTick || blindness.isBackfill(source, post.created());
        if (isNew(annotated)) {
            watch.enter(annotated, tick, late);
        }
        return !late;
    }

    /** Tells that all posts of before that time are there, and returns what they changed. */
    public List<IncidentUpdate> complete(Instant until) {
        closeUntil(Clockwork.tickOf(until));
        return docket.drain();
    }

    /** Takes a post in where posts come in order, late by the allowed lateness at most: event time follows it. */
    public List<IncidentUpdate> observe(AnnotatedPost post) {
        boolean isNewest = post.post().created().isAfter(arrivals.newest());
        take(post, post.post().source());
        return isNewest ? advanceTo(post.post().created()) : List.of();
    }

    /** Tells that posts have come this far though none says so. */
    public List<IncidentUpdate> advanceTo(Instant time) {
        arrivals.saw(time);
        return complete(time.minus(settings.lateness()));
    }

    /** Tells that no post will follow: what was held back is folded in and open incidents are judged. */
    public List<IncidentUpdate> finish() {
        if (!arrivals.isEmpty()) {
            closeUntil(Clockwork.tickOf(arrivals.newest()) + 1);
        }
        return docket.drain();
    }

    /** Up to when event time is known to be complete; the epoch at the start. */
    public Instant reached() {
        return closedTick == Long.MIN_VALUE ? Instant.EPOCH : Clockwork.ofTick(closedTick);
    }

    /** How many posts are held until event time has come past them. */
    public int held() {
        return buffer.size();
    }

    /** Folds the oldest of the posts held in, at least so many: those still to come that are older are late then. */
    public List<IncidentUpdate> release(int posts) {
        closeUntil(buffer.tickAfter(posts));
        return docket.drain();
    }

    /** Tells that a source could not see: its silence then is no sign of health. */
    public void blind(SourceGap gap) {
        blindness.declare(gap);
    }

    /** The incidents that go on, suspicions among them, in order of onset, with the figures by now. */
    public List<Incident> open() {
        return docket.open(closedTick);
    }

    /** Whether what was last shown of an open incident is a minute of event time old. */
    public boolean isOutdated() {
        return docket.isOutdated(closedTick);
    }

    /**
     * The figures by now of open incidents of which nothing was shown for a minute, for those who look at them. These are no
     * steps: who asks for them, and when, changes nothing of what is found.
     */
    public List<IncidentUpdate> refresh() {
        return docket.refresh(closedTick);
    }

    /** Folds all ticks before the given one in. */
    private void closeUntil(long tick) {
        if (tick <= closedTick) {
            return;
        }
        for (var batch = buffer.pollBefore(tick); batch != null; batch = buffer.pollBefore(tick)) {
            passTo(batch.tick());
            fold(batch);
        }
        passTo(tick);
        judge(tick);
    }

    private void fold(ReorderBuffer.Batch batch) {
        long minute = Clockwork.minuteOfTick(batch.tick());
        for (AnnotatedPost post : batch.posts()) {
            if (isNew(post)) {
                blindness.sawPost(minute);
                watch.enter(post, batch.tick(), false);
            }
        }
        judge(batch.tick() + 1);
        passTo(batch.tick() + 1);
    }

    private boolean isNew(AnnotatedPost post) {
        return seenIds.isNew(post.post().id(), post.post().created().getEpochSecond());
    }

    /** Reads what changed before the tick, and judges it. */
    private void judge(long endTick) {
        docket.consider(watch.read(gauge, endTick), endTick);
        watch.takeRevised().forEach(found -> docket.revise(found, endTick));
    }

    /** Lets time pass up to the tick; minutes only matter while something is open. */
    private void passTo(long tick) {
        if (tick <= closedTick) {
            return;
        }
        long minute = closedTick == Long.MIN_VALUE ? Long.MAX_VALUE : Clockwork.minuteOfTick(closedTick) + 1;
        for (; docket.hasOpenCases() && minute <= Clockwork.minuteOfTick(tick); minute++) {
            docket.step(minute, blindness.isSilent(minute) || blindness.covers(minute - 1, minute));
        }
        closedTick = tick;
    }
}
