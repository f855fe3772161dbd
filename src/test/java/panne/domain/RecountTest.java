package panne.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RecountTest {
    private final Recount unit = Recount.of(SampleOutage.confirmed());

    @Test
    void isACommand() {
        assertThat(unit.command())
                .isEqualTo("panne counts 'service:whatsapp is:witness since:2022-10-25T07:13:20Z"
                        + " until:2022-10-25T07:18:20Z' --interval 1m");
    }

    @Test
    void isAWebAddressInWhichEverySignIsEncoded() {
        assertThat(unit.address())
                .isEqualTo("api/v1/counts?q=service%3Awhatsapp%20is%3Awitness%20since%3A2022-10-25T07%3A13%3A20Z"
                        + "%20until%3A2022-10-25T07%3A18%3A20Z&interval=1m");
    }
}
