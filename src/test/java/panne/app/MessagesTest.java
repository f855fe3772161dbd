package panne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.app.config.Configuration;

final class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "[::1]", "0.0.0.0", "[::]"})
    void mailsLeadToNoAddressThatOnlyThisMachineHas(String host) {
        assertThat(pages(host)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"panne.example.org", "192.0.2.7", "[2001:db8::7]"})
    void mailsLeadToThePagesElsewhere(String host) {
        assertThat(pages(host)).hasHost(host);
    }

    private static @Nullable URI pages(String host) {
        return Messages.pages(new Configuration.Web("0.0.0.0", 8080, "http://" + host + ":8080/"));
    }
}
