package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SecondLookTest {
    private static final long TICK = 1_000_000;
    private static final double JUST_ENOUGH = 0.2;

    private final Series series = new Series(Clockwork.minuteOfTick(TICK) - 100);
    private final SecondLook look = new SecondLook();

    SecondLookTest() {
        witnesses(5, TICK - 1);
    }

    @Test
    void whatTellsJustEnoughIsNotBorneOutByItself() {
        assertThat(look.bearsOut(after(0, JUST_ENOUGH), JUST_ENOUGH)).isFalse();
        assertThat(look.bearsOut(after(60, JUST_ENOUGH), JUST_ENOUGH)).isFalse();
    }

    @Test
    void oneMoreBearsItOutWhereNoneIsToBeExpectedSoSoon() {
        look.bearsOut(after(0, JUST_ENOUGH), JUST_ENOUGH);
        witnesses(1, TICK + 2);

        assertThat(look.bearsOut(after(3, JUST_ENOUGH), JUST_ENOUGH)).isTrue();
    }

    @Test
    void oneMoreBearsNothingOutWhereItWasToBeExpectedByThen() {
        look.bearsOut(after(0, JUST_ENOUGH), JUST_ENOUGH);
        witnesses(1, TICK + 59);

        assertThat(look.bearsOut(after(60, JUST_ENOUGH), JUST_ENOUGH)).isFalse();
    }

    @Test
    void whatTellsPlainlyNeedsNoSecondLook() {
        assertThat(look.bearsOut(after(0, 1.1), 1.1)).isTrue();
    }

    @Test
    void whatTellsInALongWindowHasGoneOnAlready() {
        Candidate slow = candidate(Clockwork.QUARTER, 0, JUST_ENOUGH);

        assertThat(look.bearsOut(slow, JUST_ENOUGH)).isTrue();
    }

    private void witnesses(int number, long tick) {
        for (int i = 0; i < number; i++) {
            series.witness(tick);
        }
    }

    /** Read in five minutes in which a third of a witness is normal, a few ticks after the burst. */
    private Candidate after(long ticks, double margin) {
        return candidate(Clockwork.FIVE_MINUTES, ticks, margin);
    }

    private Candidate candidate(int scale, long ticks, double margin) {
        Reading reading = new Reading(series, scale, TICK + ticks, 5, 5, 0.33, 0.3, 6 + margin, 1, margin);
        Owner owner = new Owner("proximus", 0, 0);
        ServiceBoard board = new ServiceBoard(Posts.CATALOGUE.getFirst(), owner, new Blindness(), 0);
        return new Candidate(board, reading, new Crowd(List.of(board), null));
    }
}
