package panne.detect;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells services that fail from those that merely burn along with one that does.
 *
 * <p>Three signs: it is no more than a hundredth (of another kind: a thousandth) of the other's witnesses explains; without the witnesses who name the failing service too, nothing is left to wonder about; or it is a way
 * into the net, began no earlier, and is much smaller than a failure of something else at the same time.
 */
final class Blame {
    private static final long EARLIER_MINUTES = 5;
    private static final long LONGEST_WAIT_TICKS = 15 * Clockwork.TICKS_PER_MINUTE;
    /** What a failure drags along begins to burn within this span of its onset; what begins later fails by itself. */
    private static final long LATER_TICKS = 30 * Clockwork.TICKS_PER_MINUTE;

    /** Shares of the witnesses of a failure that are taken for witnesses of another service, of the same kind or not. */
    private static final double SPILL_ALIKE = 0.01;

    private static final double SPILL = 0.001;
    private static final double RISING_SURPRISE = 3;

    private final Collection<ServiceBoard> boards;

    Blame(Collection<ServiceBoard> boards) {
        this.boards = boards;
    }

    /** The open case that explains the candidate, or null. */
    @Nullable
    Case rootOf(Candidate candidate, List<Case> open) {
        for (Case other : open) {
            if (other.root().owner() != candidate.board().owner()
                    && (isNamedAway(candidate, other)
                            || isSpilledOver(candidate, other)
                            || isDraggedAlong(candidate, other))) {
                return other;
            }
        }
        return null;
    }

    /** Whether nothing suspicious is left without the witnesses who name the other's services as well. */
    private static boolean isNamedAway(Candidate candidate, Case other) {
        Reading reading = candidate.reading();
        if (Kinds.carriesOthers(candidate.board().service()) || rateOf(other, reading) < reading.excess()) {
            return false;
        }
        Set<String> rootSlugs = slugs(other);
        Crowd crowd = new Crowd(List.of(candidate.board()), candidate.crowd().country());
        long naming = crowd.between(reading.startTick(), reading.endTick()).stream()
                .filter(seen -> seen.counted() && seen.services().stream().anyMatch(rootSlugs::contains))
                .count();
        return naming > 0
                && reading.withWitnesses(reading.counted(), (int) (reading.observed() - naming))
                                .suspicion()
                        < 0;
    }

    private static Set<String> slugs(Case other) {
        Set<String> slugs = new HashSet<>();
        other.members().forEach(member -> slugs.add(member.slug()));
        return slugs;
    }

    /** Whether it is no more than what a large failure elsewhere spills over on services that people turn to. */
    private static boolean isSpilledOver(Candidate candidate, Case other) {
        Reading reading = candidate.reading();
        boolean alike = candidate
                .board()
                .service()
                .category()
                .equals(other.root().service().category());
        double spilled = (alike ? SPILL_ALIKE : SPILL) * rateOf(other, reading);
        return spilled > 0 && reading.withExplained(spilled).suspicion() < 0;
    }

    private static boolean isDraggedAlong(Candidate candidate, Case other) {
        Reading reading = candidate.reading();
        double times = Kinds.dragsFrom(candidate.board().service(), other.root().service());
        return rateOf(other, reading) >= times * reading.excess()
                && (other.collateral().contains(candidate.board().slug()) || beganWith(new OnsetWatch(reading), other));
    }

    /** Whether it may have begun with the other; a rise older than can be looked back on may have. */
    private static boolean beganWith(OnsetWatch rise, Case other) {
        return rise.onset().low() <= other.onset().high() + LATER_TICKS || rise.isBeyondSight();
    }

    /** Witnesses of the case beyond the normal in the reading's window. */
    private static double rateOf(Case other, Reading reading) {
        double excess = 0;
        for (ServiceBoard member : other.members()) {
            excess += member.whole().count(reading.endTick(), reading.scale())
                    - member.whole().expected(reading.endTick(), reading.scale());
        }
        return excess;
    }

    /** The case that turned out to be what this one burns along with, or null. */
    @Nullable
    Case rootOf(Case found, List<Case> open) {
        for (Case other : open) {
            boolean noLater = other.onsetMinute() <= found.onsetMinute() + EARLIER_MINUTES && other.isConfirmed();
            double times = Kinds.dragsFrom(found.root().service(), other.root().service());
            boolean larger =
                    other.wave().height() >= times * Math.max(1, found.wave().height());
            boolean together = found.onset().low() <= other.onset().high() + LATER_TICKS;
            if (other != found && noLater && together && larger) {
                return other;
            }
        }
        return null;
    }

    /**
     * Whether something else rises at the same time and more, so that a way into the net had better wait: a quarter of
     * an hour is enough for what fails to be found.
     */
    boolean mustWait(Candidate candidate, Case found) {
        boolean waited = candidate.reading().endTick() - found.openedTick() >= LONGEST_WAIT_TICKS;
        if (waited || !Kinds.isAccess(candidate.board().service())) {
            return false;
        }
        Reading reading = candidate.reading();
        for (ServiceBoard board : boards) {
            boolean rival = Kinds.dragsFrom(candidate.board().service(), board.service()) < Double.POSITIVE_INFINITY;
            if (rival && board.owner() != candidate.board().owner() && rises(board, reading)) {
                return true;
            }
        }
        return false;
    }

    private static boolean rises(ServiceBoard board, Reading reading) {
        int scale = Math.min(reading.scale(), Clockwork.QUARTER);
        int observed = board.whole().count(reading.endTick(), scale);
        double expected = board.whole().expected(reading.endTick(), scale);
        return observed - expected >= 0.5 * reading.excess()
                && NegativeBinomial.surprise(observed, expected, board.whole().spread(reading.endTick(), scale))
                        >= RISING_SURPRISE;
    }
}
