package panne.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.CurvePoint;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;
import panne.domain.SampleOutage;

/** What is said of a curve to those who do not see it. */
final class CurveWordsTest {
    private static final Instant AT = Instant.parse("2022-10-25T07:18:20Z");

    @Test
    void sayThatTheLastStepStillRuns() {
        assertThat(words(step("07:10", 2), step("07:15", 31)))
                .endsWith("; the most were 31 from 07:15 UTC on, in five minutes that still run.");
    }

    @Test
    void sayNothingOfTheKindWhenItIsFull() {
        assertThat(words(step("07:05", 40), step("07:10", 2)))
                .endsWith("the most were 40 from 07:05 to 07:10 UTC, the last 2 from 07:10 to 07:15 UTC.");
    }

    @Test
    void agreeWithAnAlarmWhoseReportsFallIntoTwoSteps() {
        assertThat(words(step("07:10", 16), step("07:15", 15)))
                .endsWith("The 31 that raised the alarm fall into two of these spans.");
    }

    private static String words(CurvePoint... steps) {
        return CurveWords.describe(new IncidentUpdate(
                Kind.CONFIRMED, AT, SampleOutage.update(Kind.CONFIRMED).incident(), List.of(steps)));
    }

    private static CurvePoint step(String clock, long observed) {
        return new CurvePoint(Instant.parse("2022-10-25T" + clock + ":00Z"), observed, 1, 4);
    }
}
