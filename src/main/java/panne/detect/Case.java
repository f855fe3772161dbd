package panne.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.CountryShare;
import panne.domain.CurvePoint;
import panne.domain.Evidence;
import panne.domain.IncidentState;

/** An incident while it lives: what is known of it, and how it goes on from minute to minute. */
final class Case {
    private static final int LOGGED = 50_000;
    private static final long LEAST_PATIENCE_MINUTES = 30;
    private static final long MASK_MARGIN_MINUTES = 15;
    private static final long NEW_NORMAL_MINUTES = 48 * 60;

    private final String id;
    private final ServiceBoard root;
    private final List<ServiceBoard> members = new ArrayList<>();
    private OnsetWatch onsetWatch;
    private final Curve curve;
    private final Wave wave;
    private final Recoveries recoveries = new Recoveries();
    private final CountryTracks tracks = new CountryTracks(members, recoveries);
    private final Expectation expectation = new Expectation();
    private final Map<String, ServiceBoard> collateral = new TreeMap<>();
    private final SecondLook secondLook = new SecondLook();
    private final OperatorVoice operator = new OperatorVoice();
    private final Shown shown = new Shown();
    private final long openedTick;
    private final Instant detected;
    private Tally tally = new Tally();
    private @Nullable List<Sighting> log = new ArrayList<>();
    private Reading strongest;
    private Evidence evidence;
    private double surprise;
    private long confirmedTick = -1;
    private @Nullable Instant confirmed;
    private long suspiciousTick;
    private long closedTick = Long.MAX_VALUE;
    private long seenSince;

    /** How far it is, and whether witnesses doubt the operator's word that it is over. */
    record Standing(IncidentState state, boolean doubted) {}

    /** @param seen the newest post by then */
    Case(Candidate candidate, long tick, Instant seen) {
        root = candidate.board();
        openedTick = tick;
        detected = seen;
        strongest = candidate.reading();
        evidence = Evidences.of(candidate);
        surprise = strongest.surprise();
        suspiciousTick = tick;
        onsetWatch = new OnsetWatch(strongest);
        id = root.slug() + "-" + Ids.minute(Clockwork.ofTick(onset().most()));
        curve = new Curve(root, onsetMinute());
        wave = new Wave(onsetMinute());
        admit(root);
        recount(Clockwork.minuteOfTick(tick));
    }

    /** Takes in another service of the same owner; the onset is that of the one that plainly began first. */
    void join(Candidate candidate, long tick) {
        admit(candidate.board());
        OnsetWatch own = new OnsetWatch(candidate.reading());
        if (own.onset().high() < onset().low()) {
            onsetWatch = own;
        }
        recount(Clockwork.minuteOfTick(tick));
        strengthen(candidate, tick);
    }

    private void admit(ServiceBoard board) {
        Set<String> known = new HashSet<>();
        for (ServiceBoard member : members) {
            known.add(member.slug());
        }
        members.add(board);
        board.openCase(this);
        for (Sighting sighting : board.recent()) {
            if (sighting.services().stream().noneMatch(known::contains)) {
                witness(sighting);
            }
        }
    }

    void witness(Sighting sighting) {
        List<Sighting> logged = log;
        if (logged != null) {
            logged.add(sighting);
        }
        if (sighting.second() >= onset().most() * Clockwork.TICK_SECONDS) {
            tally.add(sighting);
        }
    }

    void recover(long minute, @Nullable Country country) {
        recoveries.add(minute, country);
    }

    void strengthen(Candidate candidate, long tick) {
        suspiciousTick = tick;
        surprise = Math.max(surprise, candidate.reading().surprise());
        boolean tells = candidate.board() == root && candidate.reading().margin() > strongest.margin();
        if (confirmedTick < 0 && tells) {
            strongest = candidate.reading();
            evidence = Evidences.of(candidate);
        }
    }

    /** What its authors are worth as independent witnesses. */
    long independentAuthors() {
        List<Sighting> logged = log;
        if (logged == null) {
            return tally.authors();
        }
        Set<Long> authors = new HashSet<>();
        return Voices.of(logged.stream()
                        .filter(sighting -> sighting.second() >= onset().most() * Clockwork.TICK_SECONDS)
                        .filter(sighting -> authors.add(sighting.author()))
                        .toList())
                .worthOf((int) tally.authors());
    }

    /** Whether it goes on since it first told enough, or tells more than that. */
    boolean isBorneOut(Candidate candidate) {
        return secondLook.bearsOut(candidate, Math.max(candidate.reading().margin(), margin()));
    }

    /** Whether the candidate's burst began after all that this case may have begun with. */
    boolean isOutdatedBy(Onset later) {
        return later.low() > onset().high();
    }

    /** @param seen the newest post by then */
    void confirm(OnsetWatch better, long tick, Instant seen) {
        onsetWatch = better;
        confirmedTick = tick;
        confirmed = seen;
        recount(Clockwork.minuteOfTick(tick));
    }

    void reopen(Candidate candidate, long tick) {
        long minute = Clockwork.minuteOfTick(candidate.reading().startTick());
        wave.reopen(minute);
        operator.step(Clockwork.minuteOfTick(tick), wave, flow());
        tracks.reopen(minute);
        members.forEach(member -> member.openCase(this));
        new Crowd(members, null)
                .between(closedTick, Long.MAX_VALUE / Clockwork.TICK_SECONDS)
                .forEach(this::witness);
        strengthen(candidate, tick);
    }

    /** Notes that a service merely burns along. */
    void blame(ServiceBoard board, long tick) {
        collateral.put(board.slug(), board);
        board.excuse(tick);
    }

    /** Takes a full minute in; the minute is the first after it. */
    void step(long minute, boolean blind) {
        if (blind) {
            seenSince = minute;
        }
        if (isConfirmed() && onsetWatch.review(Clockwork.tickOfMinute(minute), wave.peakMinute())) {
            recount(minute);
        } else {
            expectation.step(minute, flow());
            tracks.step(minute, onsetMinute(), seenSince);
        }
        settleLog();
        if (!blind) {
            wave.step(minute, onsetMinute(), flow(), recoveries.before(minute), seenSince);
            operator.step(minute, wave, flow());
        }
        if (minute % 5 == 0) {
            curve.followTo(minute);
        }
    }

    /** Adds everything up again from the onset as it is now known. */
    private void recount(long minute) {
        List<Sighting> logged = log;
        if (logged != null) {
            tally = new Tally();
            List<Sighting> again = new ArrayList<>(logged);
            again.sort(Comparator.comparingLong(Sighting::second).thenComparing(Sighting::post));
            logged.clear();
            again.forEach(this::witness);
        }
        expectation.recount(onsetMinute(), minute, flow());
        tracks.recount(onsetMinute(), minute);
    }

    private void settleLog() {
        List<Sighting> logged = log;
        if (onsetWatch.isSettled() || (logged != null && logged.size() > LOGGED)) {
            log = null;
        }
    }

    Flow flow() {
        return new Flow(
                members.stream().map(ServiceBoard::whole).toList(),
                List.of(root.owner().talk()));
    }

    /** A suspicion that nothing has fed for a while comes to nothing. */
    boolean isStale(long tick) {
        long patience = Math.max(LEAST_PATIENCE_MINUTES, 2L * strongest.windowMinutes());
        return !isConfirmed() && tick - suspiciousTick > patience * Clockwork.TICKS_PER_MINUTE;
    }

    void close(long minute) {
        closedTick = Clockwork.tickOfMinute(minute);
        if (isConfirmed()) {
            long end = wave.hasEnded() ? wave.ended() : minute;
            tracks.end(end);
            members.forEach(member -> member.mask(maskStart(), end + 4 * MASK_MARGIN_MINUTES));
            collateral.values().forEach(board -> board.mask(maskStart(), end + 4 * MASK_MARGIN_MINUTES));
        }
        curve.followTo(minute);
        members.forEach(ServiceBoard::closeCase);
        log = null;
    }

    Series.Lesson lessonOf(long fromMinute, long toMinute) {
        if (toMinute <= maskStart() || fromMinute > maskStart() + NEW_NORMAL_MINUTES) {
            return Series.Lesson.LEARN;
        }
        return isConfirmed() ? Series.Lesson.SKIP : Series.Lesson.WAIT;
    }

    private long maskStart() {
        return Clockwork.minuteOfTick(onset().low()) - MASK_MARGIN_MINUTES;
    }

    IncidentState state() {
        return isConfirmed() ? wave.state() : IncidentState.SUSPECTED;
    }

    boolean isConfirmed() {
        return confirmedTick >= 0;
    }

    String id() {
        return id;
    }

    ServiceBoard root() {
        return root;
    }

    List<ServiceBoard> members() {
        return members;
    }

    Onset onset() {
        return onsetWatch.onset();
    }

    long onsetMinute() {
        return Clockwork.minuteOfTick(onset().most());
    }

    long openedTick() {
        return openedTick;
    }

    /** The newest post that had been seen when it was opened. */
    Instant detected() {
        return detected;
    }

    /** The newest post that had been seen when it was confirmed, or null. */
    @Nullable
    Instant confirmed() {
        return confirmed;
    }

    /** When it last made itself heard: was confirmed, or else was opened. */
    long firedTick() {
        return Math.max(openedTick, confirmedTick);
    }

    /** When it was found to be over. */
    long closedTick() {
        return closedTick;
    }

    /** Minutes from then to the given one, shorter the fewer post at that hour than did at the height. */
    double awakeSinceClosed(long minute) {
        return wave.awake(Clockwork.minuteOfTick(closedTick), minute, flow());
    }

    Tally tally() {
        return tally;
    }

    Wave wave() {
        return wave;
    }

    /** Surprise beyond what an alarm needs, at its most so far. */
    double margin() {
        return strongest.margin();
    }

    Evidence evidence() {
        return evidence;
    }

    double surprise() {
        return surprise;
    }

    /** Witnesses that normal times would have brought from the onset to the tick. */
    double expected(long tick) {
        return expectation.until(tick, flow());
    }

    /** How the countries of its witnesses stand before the tick, the worst hit first. */
    List<CountryShare> countries(long tick) {
        return tracks.shares(tally, tick);
    }

    Set<String> collateral() {
        return collateral.keySet();
    }

    /** What may change that is worth telling, beside the size. */
    Standing standing() {
        return new Standing(state(), operator.isDoubted());
    }

    Shown shown() {
        return shown;
    }

    OperatorVoice operator() {
        return operator;
    }

    /** The curve up to all that is known when the minute has only begun. */
    List<CurvePoint> curve(long minute) {
        return curve.pointsUntil(minute);
    }

    /** The steps of the curve that are full, which compare with those of other cases. */
    List<CurvePoint> fullSteps(long minute) {
        curve.followTo(minute);
        return curve.points();
    }

    /** Start of the busiest five minutes so far. */
    long peakMinute(long minute) {
        return wave.peakMinute(minute, onsetMinute(), flow());
    }
}
