package panne.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Service;

/** A service on watch: its series, whole and by country, its latest witnesses, and its incident if it has one. */
final class ServiceBoard {
    static final int RECENT_SECONDS = 2 * 3600;
    private static final long COUNTRY_PAST_MINUTES = 14 * 24 * 60;
    private static final int KEPT_MASKS = 32;
    private static final int MOST_RECENT = 20_000;

    private record Mask(long from, long to) {}

    private final Service service;
    private final Owner owner;
    private final Blindness blindness;
    private final long bornMinute;
    private final Series whole;
    private final Map<Country, Series> countries = new HashMap<>();
    private final RecentAuthors authors = new RecentAuthors();
    private final CountRing reports = new CountRing(Series.MINUTES);
    private final CountRing echoes = new CountRing(64);
    private final CountRing copies = new CountRing(64);
    private final Deque<Sighting> recent = new ArrayDeque<>();
    private final Deque<Sighting> answers = new ArrayDeque<>();
    private final Set<Country> touched = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final List<Mask> masks = new ArrayList<>();
    private long excusedTick = Long.MIN_VALUE;
    private @Nullable Case openCase;
    private @Nullable Case lastCase;

    ServiceBoard(Service service, Owner owner, Blindness blindness, long bornMinute) {
        this.service = service;
        this.owner = owner;
        this.blindness = blindness;
        this.bornMinute = bornMinute;
        whole = new Series(bornMinute);
    }

    /** Whether the author's word is new within the hour. */
    boolean admit(long author, long second) {
        return authors.admit(author, second);
    }

    void witness(long tick, @Nullable Country country) {
        whole.witness(tick);
        if (country != null) {
            seriesOf(country, Clockwork.minuteOfTick(tick)).witness(tick);
            touched.add(country);
        }
    }

    /** Countries with witnesses since the last call. */
    Set<Country> takeTouched() {
        Set<Country> taken = new TreeSet<>(touched);
        touched.clear();
        return taken;
    }

    void lateWitness(long minute, @Nullable Country country) {
        whole.lateWitness(minute);
        if (country != null) {
            seriesOf(country, minute).lateWitness(minute);
        }
    }

    void attend(long minute, double weight, @Nullable Country country) {
        whole.attend(minute, weight);
        Series local = country == null ? null : countries.get(country);
        if (local != null) {
            local.catchUp(minute, this::lessonOf);
            local.attend(minute, weight);
        }
    }

    /** A post of a witness, whether or not its author counts. */
    void report(long minute) {
        reports.add(minute, 1);
    }

    void echo(long minute) {
        echoes.add(minute, 1);
    }

    void copy(long minute) {
        copies.add(minute, 1);
    }

    void remember(Sighting sighting) {
        sources.add(sighting.source());
        recent.addLast(sighting);
        if (sighting.conversation() != null) {
            answers.addLast(sighting);
        }
        while (recent.size() > MOST_RECENT || recent.getFirst().second() < sighting.second() - RECENT_SECONDS) {
            if (recent.removeFirst().equals(answers.peekFirst())) {
                answers.removeFirst();
            }
        }
    }

    void learnUntil(long minute) {
        whole.catchUp(minute, this::lessonOf);
    }

    Series series(Country country) {
        return countries.computeIfAbsent(country, c -> new Series(bornMinute));
    }

    private Series seriesOf(Country country, long minute) {
        long born = Math.max(bornMinute, minute - COUNTRY_PAST_MINUTES);
        Series series = countries.computeIfAbsent(country, c -> new Series(born));
        series.catchUp(minute, this::lessonOf);
        return series;
    }

    /** Normal hours are learned; incidents and blind spans are not; suspicions are waited for. */
    Series.Lesson lessonOf(long fromMinute, long toMinute) {
        if (blindness.covers(fromMinute, toMinute)) {
            return Series.Lesson.SKIP;
        }
        for (int i = masks.size() - 1; i >= 0; i--) {
            if (masks.get(i).from() < toMinute && fromMinute < masks.get(i).to()) {
                return Series.Lesson.SKIP;
            }
        }
        Case current = openCase;
        return current == null ? Series.Lesson.LEARN : current.lessonOf(fromMinute, toMinute);
    }

    /** What was counted before the tick is explained by something else. */
    void excuse(long tick) {
        excusedTick = tick;
    }

    long excusedTick() {
        return excusedTick;
    }

    /** Keeps a span out of learning. */
    void mask(long fromMinute, long toMinute) {
        masks.add(new Mask(fromMinute, toMinute));
        if (masks.size() > KEPT_MASKS) {
            masks.removeFirst();
        }
    }

    void openCase(Case opened) {
        openCase = opened;
    }

    void closeCase() {
        Case closed = openCase;
        lastCase = closed != null && closed.isConfirmed() ? closed : lastCase;
        openCase = null;
    }

    @Nullable
    Case openCase() {
        return openCase;
    }

    /** The last that was confirmed. */
    @Nullable
    Case lastCase() {
        return lastCase;
    }

    Service service() {
        return service;
    }

    String slug() {
        return service.slug();
    }

    Owner owner() {
        return owner;
    }

    Series whole() {
        return whole;
    }

    Map<Country, Series> countries() {
        return countries;
    }

    /** How many sources its witnesses came from so far. */
    int sourcesSeen() {
        return sources.size();
    }

    Deque<Sighting> recent() {
        return recent;
    }

    /** Those of the recent ones that are part of a conversation. */
    Deque<Sighting> answers() {
        return answers;
    }

    /** Posts of witnesses, an author's every one. */
    int reports(long fromMinute, long toMinute) {
        return reports.sum(fromMinute, toMinute);
    }

    int echoes(long fromMinute, long toMinute) {
        return echoes.sum(fromMinute, toMinute);
    }

    int copies(long fromMinute, long toMinute) {
        return copies.sum(fromMinute, toMinute);
    }
}
