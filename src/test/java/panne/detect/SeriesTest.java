package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import panne.detect.Series.Lesson;

final class SeriesTest {
    private static final long START = Clockwork.minuteOf(Instant.parse("2022-10-17T00:00:00Z"));
    private static final long DAY = 24 * 60;

    private final Series unit = new Series(START);
    private final SplittableRandom random = new SplittableRandom(9);

    /** One witness a minute by day, one in ten minutes by night. */
    private void live(long fromDay, long toDay, double factor, Lesson lesson) {
        for (long minute = START + fromDay * DAY; minute < START + toDay * DAY; minute++) {
            unit.catchUp(minute, (from, to) -> lesson);
            boolean night = Math.floorMod(minute, DAY) < DAY / 3;
            if (random.nextDouble() < factor * (night ? 0.1 : 1) * 0.5) {
                unit.witness(Clockwork.tickOfMinute(minute));
            }
        }
    }

    private static void goOn(Series series) {
        for (long minute = START + 3 * DAY; minute < START + 4 * DAY; minute += 7) {
            series.catchUp(minute, (from, to) -> Lesson.LEARN);
            series.witness(Clockwork.tickOfMinute(minute));
            series.attend(minute, 1);
        }
    }

    private double hourly(long day, long hour) {
        return 60 * unit.ratePerMinute(START + day * DAY + hour * 60);
    }

    @Test
    void learnsTheHoursOfTheDay() {
        live(0, 7, 1, Lesson.LEARN);

        assertThat(hourly(7, 3)).isBetween(1.5, 5.0);
        assertThat(hourly(7, 16)).isBetween(25.0, 36.0);
    }

    @Test
    void followsGrowth() {
        live(0, 7, 0.5, Lesson.LEARN);
        live(7, 14, 1.5, Lesson.LEARN);

        assertThat(hourly(14, 16)).isBetween(34.0, 52.0);
    }

    @Test
    void learnsNothingWhereThereIsNothingToLearn() {
        live(0, 7, 1, Lesson.LEARN);
        double before = hourly(7, 16);
        live(7, 9, 0, Lesson.SKIP);

        assertThat(hourly(9, 16)).isBetween(0.8 * before, 1.2 * before);
    }

    @Test
    void isAValueThatCanBeWrittenDownAndReadBack() throws IOException, ClassNotFoundException {
        live(0, 3, 1, Lesson.LEARN);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(unit);
        }
        Series copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = (Series) in.readObject();
        }

        assertThat(bytes.size()).isLessThan(8 * 1024);
        assertThat(copy).usingRecursiveComparison().isEqualTo(unit);
        goOn(copy);
        goOn(unit);
        assertThat(copy).usingRecursiveComparison().isEqualTo(unit);
    }
}
