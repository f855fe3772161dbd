package panne.app.config;

import static java.util.Objects.requireNonNull;

/** A password, token or key: it is used, but never shown. */
public record Secret(String value) {
    public Secret {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
