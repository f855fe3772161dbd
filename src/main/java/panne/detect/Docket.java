package panne.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;

/** Opens, joins, confirms and closes cases, and reports every step. */
final class Docket {
    private static final double CONFIRMED_RATIO = 3;
    private static final int LEAST_HOURS = 24;
    private static final double FLARE_SHARE = 0.1;
    private static final double AFTERMATH_SHARE = 0.05;
    private static final double AFTERMATH_HALVES_MINUTES = 120;
    private static final long AFTERMATH_MINUTES = 12 * 60;
    private static final double SAME_POSTS_SHARE = 0.3;

    private final DetectorSettings settings;
    private final IncidentWriter writer;
    private final History history;
    private final Blame blame;
    private final Arrivals arrivals;
    private final List<Case> open = new ArrayList<>();
    private final List<IncidentUpdate> updates = new ArrayList<>();

    Docket(DetectorSettings settings, IncidentWriter writer, History history, Blame blame) {
        this.settings = settings;
        this.arrivals = writer.arrivals();
        this.writer = writer;
        this.history = history;
        this.blame = blame;
    }

    boolean hasOpenCases() {
        return !open.isEmpty();
    }

    /** Updates since the last call. */
    List<IncidentUpdate> drain() {
        List<IncidentUpdate> drained = List.copyOf(updates);
        updates.clear();
        return drained;
    }

    /** The open incidents as they stand before the tick. */
    List<Incident> open(long tick) {
        return open.stream()
                .map(found -> writer.write(found, tick))
                .sorted(Comparator.comparing(Incident::onset).thenComparing(Incident::id))
                .toList();
    }

    /** Judges the suspicious readings of a tick that ended, the most telling first. */
    void consider(List<Candidate> candidates, long tick) {
        candidates.sort(Comparator.comparingDouble(
                        (Candidate candidate) -> -candidate.reading().margin())
                .thenComparing(candidate -> candidate.board().slug()));
        for (Candidate candidate : candidates) {
            consider(candidate, tick);
        }
    }

    /** Judges what was seen since something else last explained it. */
    private void consider(Candidate seen, long tick) {
        Candidate candidate = seen.since(seen.board().excusedTick());
        if (candidate.reading().suspicion() < 0) {
            return;
        }
        Case found = candidate.board().openCase();
        if ((found == null || !found.isConfirmed()) && Growth.explains(candidate)) {
            return;
        }
        if (found != null) {
            found.strengthen(candidate, tick);
        } else {
            found = place(candidate, seen, tick);
        }
        if (found != null && isReady(candidate, found) && !blame.mustWait(candidate, found)) {
            decide(found, candidate, tick);
        }
    }

    private boolean isReady(Candidate candidate, Case found) {
        return !found.isConfirmed() && isSure(candidate, found) && found.isBorneOut(candidate);
    }

    /** Confirms a suspicion, unless a failure that was confirmed meanwhile explains what it has grown to. */
    private void decide(Case found, Candidate candidate, long tick) {
        Case root =
                blame.rootOf(candidate, open.stream().filter(Case::isConfirmed).toList());
        if (root == null) {
            confirm(found, candidate, tick);
        } else {
            root.blame(found.root(), tick);
            withdraw(found, tick);
        }
    }

    /** Confirms a case, or a new one in its stead when the suspicion was about something earlier. */
    private void confirm(Case suspected, Candidate candidate, long tick) {
        OnsetWatch onset = new OnsetWatch(candidate.reading());
        Case found = suspected;
        if (suspected.isOutdatedBy(onset.onset())) {
            if (!isSure(candidate)) {
                return;
            }
            withdraw(suspected, tick);
            found = open(candidate, tick);
        }
        found.confirm(onset, tick, arrivals.seenBy(tick));
        tell(Kind.CONFIRMED, found, tick);
    }

    /** Joins it to a case of the same owner, takes an old case up again, blames another one, or opens a new case. */
    private @Nullable Case place(Candidate candidate, Candidate seen, long tick) {
        Case sibling = siblingOf(candidate, tick);
        if (sibling != null) {
            sibling.join(candidate, tick);
            tell(Kind.REVISED, sibling, tick);
            return sibling;
        }
        Case last = candidate.board().lastCase();
        if (last != null && isAftermath(last, candidate, tick)) {
            return reopened(last, candidate, tick);
        }
        Case root = blame.rootOf(seen, open);
        if (root != null) {
            root.blame(seen.board(), tick);
            return null;
        }
        return open(candidate, tick);
    }

    private Case open(Candidate candidate, long tick) {
        Case opened = new Case(candidate, tick, arrivals.seenBy(tick));
        open.add(opened);
        tell(Kind.SUSPECTED, opened, tick);
        return opened;
    }

    private @Nullable Case siblingOf(Candidate candidate, long tick) {
        long within = settings.groupWithin().toSeconds() / Clockwork.TICK_SECONDS;
        for (Case other : open) {
            if (other.root().owner() == candidate.board().owner()
                    && (tick - other.firedTick() <= within || namesSamePosts(candidate, other))) {
                return other;
            }
        }
        return null;
    }

    private static boolean namesSamePosts(Candidate candidate, Case other) {
        long from = candidate.reading().startTick() * Clockwork.TICK_SECONDS;
        long shared = candidate.board().recent().stream()
                .filter(seen -> seen.second() >= from)
                .filter(seen -> other.members().stream()
                        .anyMatch(member -> seen.services().contains(member.slug())))
                .count();
        return shared >= SAME_POSTS_SHARE * candidate.reading().observed();
    }

    private boolean isAftermath(Case last, Candidate candidate, long tick) {
        long since = Clockwork.minuteOfTick(tick - last.closedTick());
        boolean soon = since <= AFTERMATH_MINUTES
                && last.awakeSinceClosed(
                                Clockwork.minuteOfTick(candidate.reading().startTick()))
                        <= settings.reopenWithin().toMinutes();
        double aftermath = AFTERMATH_SHARE * Math.pow(0.5, since / AFTERMATH_HALVES_MINUTES);
        boolean small =
                perQuarter(candidate.reading()) < aftermath * last.wave().height();
        return last.state() == IncidentState.ENDED && (soon || (since <= AFTERMATH_MINUTES && small));
    }

    private @Nullable Case reopened(Case last, Candidate candidate, long tick) {
        Candidate since = candidate.since(last.closedTick());
        boolean flares =
                perQuarter(since.reading()) >= FLARE_SHARE * last.wave().height();
        if (!flares || !isSure(since)) {
            return null;
        }
        history.remove(last.root().slug(), last.id());
        last.reopen(since, tick);
        open.add(last);
        tell(Kind.REOPENED, last, tick);
        return last;
    }

    private static double perQuarter(Reading reading) {
        return reading.excess() * 15 / reading.windowMinutes();
    }

    private boolean isSure(Candidate candidate) {
        return isSure(
                candidate, candidate.reading().margin(), candidate.reading().observed());
    }

    /** A burst that told enough by itself is confirmed when later witnesses, still suspicious, make up the number. */
    private boolean isSure(Candidate candidate, Case found) {
        double margin = Math.max(candidate.reading().margin(), found.margin());
        long authors = Math.max(candidate.reading().observed(), found.independentAuthors());
        return isSure(candidate, margin, authors);
    }

    private boolean isSure(Candidate candidate, double margin, long authors) {
        Reading reading = candidate.reading();
        return margin >= 0
                && authors >= settings.minAuthors()
                && reading.ratio() >= CONFIRMED_RATIO
                && reading.series().learnedHours() >= LEAST_HOURS;
    }

    /** Lets a full minute pass for all open cases; the minute is the first after it. */
    void step(long minute, boolean blind) {
        long tick = Clockwork.tickOfMinute(minute);
        for (Case found : List.copyOf(open)) {
            Case.Standing before = found.standing();
            found.step(minute, blind);
            Case root = blame.rootOf(found, open);
            if (root != null) {
                root.blame(found.root(), tick);
                withdraw(found, tick);
            } else if (found.isStale(tick) && !blind) {
                withdraw(found, tick);
            } else if (found.isConfirmed()) {
                tellProgress(found, before, tick);
            }
        }
    }

    private void tellProgress(Case found, Case.Standing before, long tick) {
        Case.Standing now = found.standing();
        if (now.state() == IncidentState.ENDED) {
            close(found, Clockwork.minuteOfTick(tick));
            tell(Kind.ENDED, found, tick);
            history.add(found.root().slug(), writer.episode(found, tick));
        } else if (!now.equals(before)) {
            boolean eases = now.state() == IncidentState.EASING && before.state() != IncidentState.EASING;
            tell(eases ? Kind.EASING : Kind.REVISED, found, tick);
        } else if (found.shown().hasDoubled(found.tally().reports())) {
            tell(Kind.REVISED, found, tick);
        }
    }

    private void withdraw(Case found, long tick) {
        tell(Kind.WITHDRAWN, found, tick);
        close(found, Clockwork.minuteOfTick(tick));
    }

    private void close(Case found, long minute) {
        found.close(minute);
        open.remove(found);
    }

    /** Reports a step of a case that came from outside, such as the operator's word. */
    void revise(Case found, long tick) {
        tell(Kind.REVISED, found, tick);
    }

    private void tell(Kind kind, Case found, long tick) {
        IncidentUpdate update = update(kind, found, tick);
        found.shown().told(update.incident().reports());
        updates.add(update);
    }

    private IncidentUpdate update(Kind kind, Case found, long tick) {
        found.shown().seen(tick);
        long minute = Clockwork.minuteOfTick(tick);
        return new IncidentUpdate(kind, arrivals.knownAt(tick), writer.write(found, tick), found.curve(minute));
    }

    /** Whether there is an open case of which nothing was shown for a minute. */
    boolean isOutdated(long tick) {
        return open.stream().anyMatch(found -> found.shown().isOutdated(tick));
    }

    /** How the open cases stand of which nothing was shown for a minute; no step of theirs depends on it. */
    List<IncidentUpdate> refresh(long tick) {
        return open.stream()
                .filter(found -> found.shown().isOutdated(tick))
                .map(found -> update(Kind.REFRESHED, found, tick))
                .toList();
    }
}
