package panne.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import panne.detect.Gauge.Subject;
import panne.detect.Thresholds.Scope;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.OfficialWord;
import panne.domain.Post;
import panne.domain.Service;
import panne.domain.Stance;

/** Keeps the boards of all services, enters posts on them and reads those that changed. */
final class Watch {
    private static final double PLAIN = 0.7;
    private static final double OTHER_WEIGHT = 0.1;
    private static final int LEAST_HOURS = 24;

    private final Map<String, Service> catalogue = new HashMap<>();
    private final Map<String, ServiceBoard> boards = new TreeMap<>();
    private final Map<String, Owner> owners = new TreeMap<>();
    private final Map<String, ServiceBoard> lookup = new HashMap<>();
    private final Set<ServiceBoard> touched = new LinkedHashSet<>();
    private final List<Case> revised = new ArrayList<>();
    private final Threads threads = new Threads();
    private final Blindness blindness;
    private final Predicate<Post> declaresFixed;

    Watch(Collection<Service> services, Blindness blindness, Predicate<Post> declaresFixed) {
        services.forEach(service -> catalogue.put(service.slug(), service));
        this.blindness = blindness;
        this.declaresFixed = declaresFixed;
    }

    Map<String, ServiceBoard> boards() {
        return boards;
    }

    Collection<Owner> owners() {
        return owners.values();
    }

    /** Enters a post; what came too late or is a backfill is counted, but gives no ground for an alarm. */
    void enter(AnnotatedPost annotated, long tick, boolean late) {
        Annotation annotation = annotated.annotation();
        boolean copy = annotated.repeats();
        boolean witness = annotated.bearsWitness();
        String conversation = threads.beginningOf(annotated);
        List<Case> told = new ArrayList<>(2);
        talk(annotation.services(), tick, late);
        if (!witness) {
            attendOwners(annotation, Clockwork.minuteOfTick(tick));
        }
        for (String slug : annotation.services()) {
            ServiceBoard board = board(slug, Clockwork.minuteOfTick(tick));
            board.learnUntil(Clockwork.minuteOfTick(tick));
            if (witness) {
                bearWitness(board, Sighting.of(annotated, conversation), tick, late, told);
            } else {
                attend(board, annotated, tick, copy);
            }
        }
    }

    /** A post that names one owner alone is talk of it; one that names several says nothing of any single one. */
    private void talk(List<String> slugs, long tick, boolean late) {
        Owner only = null;
        for (String slug : slugs) {
            Owner owner = board(slug, Clockwork.minuteOfTick(tick)).owner();
            if (only != null && owner != only) {
                return;
            }
            only = owner;
        }
        if (only != null) {
            only.talk(tick, late);
        }
    }

    private void bearWitness(ServiceBoard board, Sighting seen, long tick, boolean late, List<Case> told) {
        long minute = Clockwork.minuteOfTick(tick);
        board.report(minute);
        boolean counted = board.admit(seen.author(), seen.second());
        Country country = seen.country();
        Sighting sighting = seen.withCounted(counted);
        if (counted && late) {
            board.lateWitness(minute, country);
        } else if (counted) {
            board.witness(tick, country);
            board.owner().witness(tick, seen.author());
            touched.add(board);
        }
        if (!late) {
            board.remember(sighting);
        }
        Case found = board.openCase();
        if (found != null && !told.contains(found)) {
            told.add(found);
            found.witness(sighting);
        }
    }

    /** A post is attention once for each owner, however many of its services it names: the common series counts authors, too. */
    private void attendOwners(Annotation annotation, long minute) {
        double weight = attentionOf(annotation.stance());
        List<Owner> told = new ArrayList<>(2);
        for (String slug : annotation.services()) {
            Owner owner = board(slug, minute).owner();
            if (weight > 0 && !told.contains(owner)) {
                told.add(owner);
                owner.attend(minute, weight);
            }
        }
    }

    /** How much of the attention of a second-hand post a post is that bears no witness. */
    private static double attentionOf(Stance stance) {
        return switch (stance) {
            case ECHO, GRIPE -> 1;
            case OTHER -> OTHER_WEIGHT;
            case RECOVERY, STATEMENT, REPORT, QUESTION -> 0;
        };
    }

    private void attend(ServiceBoard board, AnnotatedPost annotated, long tick, boolean copy) {
        long minute = Clockwork.minuteOfTick(tick);
        Stance stance = annotated.annotation().stance();
        Country country = Sighting.countryOf(annotated.annotation());
        if (stance.isWitness()) {
            board.copy(minute);
            return;
        }
        double weight = attentionOf(stance);
        if (weight > 0) {
            board.attend(minute, weight, country);
        }
        switch (stance) {
            case ECHO -> board.echo(minute);
            case GRIPE, OTHER -> {}
            case RECOVERY -> recover(board, minute, country, copy);
            case STATEMENT -> hear(board, annotated);
            case REPORT, QUESTION -> throw new IllegalStateException("a witness is not attention");
        }
    }

    private static void recover(ServiceBoard board, long minute, @Nullable Country country, boolean copy) {
        Case found = board.openCase();
        if (found != null && !copy) {
            found.recover(minute, country);
        }
    }

    /**
     * Anybody may repeat what an operator says, or make it up: only its own account speaks for it, and only in what is
     * plainly a statement to everybody. Whether somebody else said the same before does not matter.
     */
    private void hear(ServiceBoard board, AnnotatedPost annotated) {
        Post post = annotated.post();
        Annotation annotation = annotated.annotation();
        boolean own = post.repostOf() == null && speaksFor(annotation.operator(), board);
        boolean plain = annotation.stanceConfidence() >= PLAIN;
        Case found = board.openCase();
        boolean after = found != null
                && post.created().getEpochSecond() >= found.onset().low() * Clockwork.TICK_SECONDS;
        if (found != null && after && plain && own && !found.operator().isAside(post)) {
            OfficialWord word = new OfficialWord(post.id(), post.created());
            if (found.operator().hear(word, declaresFixed.test(post))) {
                revised.add(found);
            }
        }
    }

    /** An account speaks for all services of its owner. */
    private boolean speaksFor(@Nullable String operator, ServiceBoard board) {
        Service service = operator == null ? null : catalogue.get(operator);
        return service != null && Kinds.ownerOf(service).equals(Kinds.ownerOf(board.service()));
    }

    private ServiceBoard board(String slug, long minute) {
        ServiceBoard board = lookup.get(slug);
        if (board == null) {
            Service service = catalogue.getOrDefault(slug, new Service(slug, slug, slug, "unknown", List.of()));
            Owner owner =
                    owners.computeIfAbsent(Kinds.ownerOf(service), group -> new Owner(group, owners.size(), minute));
            board = new ServiceBoard(service, owner, blindness, minute);
            owner.add(board);
            boards.put(slug, board);
            lookup.put(slug, board);
        }
        return board;
    }

    /** Cases that news other than witnesses changed, since the last call. */
    List<Case> takeRevised() {
        List<Case> taken = List.copyOf(revised);
        revised.clear();
        return taken;
    }

    /** Reads the boards that changed within the tick that ended. */
    List<Candidate> read(Gauge gauge, long endTick) {
        List<Candidate> candidates = new ArrayList<>();
        for (ServiceBoard board : touched) {
            Candidate candidate = read(board, gauge, endTick);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        readOwners(gauge, endTick, candidates);
        touched.clear();
        return candidates;
    }

    /** Services that are each too small to tell may tell together. */
    private void readOwners(Gauge gauge, long endTick, List<Candidate> candidates) {
        Set<Owner> told = new HashSet<>();
        candidates.forEach(candidate -> told.add(candidate.board().owner()));
        for (ServiceBoard board : touched) {
            Series series = board.owner().series();
            if (series == null || series.learnedHours() < LEAST_HOURS || !told.add(board.owner())) {
                continue;
            }
            Crowd crowd = new Crowd(board.owner().boards(), null);
            Reading common = gauge.read(new Subject(series, Scope.GROUP, 1, board.owner(), null, crowd), endTick);
            if (common != null) {
                candidates.add(new Candidate(board.owner().worstHit(common), common, crowd));
            }
        }
    }

    private static @Nullable Candidate read(ServiceBoard board, Gauge gauge, long endTick) {
        Set<Country> touched = board.takeTouched();
        if (board.whole().learnedHours() < LEAST_HOURS) {
            return null;
        }
        Candidate best = null;
        Crowd all = new Crowd(List.of(board), null);
        Reading whole = gauge.read(new Subject(board.whole(), Scope.SERVICE, 1, board.owner(), null, all), endTick);
        if (whole != null) {
            best = new Candidate(board, whole, all);
        }
        for (Country country : touched) {
            Series series = board.series(country);
            Crowd here = new Crowd(List.of(board), country);
            int others = board.countries().size();
            Reading local = series.learnedHours() < LEAST_HOURS
                    ? null
                    : gauge.read(new Subject(series, Scope.COUNTRY, others, board.owner(), country, here), endTick);
            if (local != null && isMoreTelling(local, best)) {
                best = new Candidate(board, local, here);
            }
        }
        return best;
    }

    /** The whole speaks for itself when it is sure; otherwise the most telling country does. */
    private static boolean isMoreTelling(Reading local, @Nullable Candidate best) {
        return best == null
                || (best.reading().margin() < 0
                        && local.margin() > best.reading().margin());
    }
}
