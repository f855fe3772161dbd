package panne.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RecountTest {
    private final Recount unit = Recount.ofAlarm(SampleOutage.confirmed());

    @Test
    void isACommand() {
        assertThat(unit.command())
                .isEqualTo("panne counts 'service:whatsapp is:witness since:2022-10-25T07:13:20Z"
                        + " until:2022-10-25T07:18:20Z' --interval 1h");
    }

    @Test
    void isAWebAddressWithoutBlanks() {
        assertThat(unit.address())
                .isEqualTo("api/v1/counts?q=service:whatsapp%20is:witness%20since:2022-10-25T07:13:20Z"
                        + "%20until:2022-10-25T07:18:20Z&interval=1h");
    }

    @Test
    void ofAllReportsReachesToWhereTheyWereCounted() {
        assertThat(Recount.ofAll(SampleOutage.ended()))
                .map(Recount::command)
                .hasValue("panne counts 'service:whatsapp is:witness since:2022-10-25T07:16:40Z"
                        + " until:2022-10-25T09:55:00Z' --interval 5h");
    }
}
