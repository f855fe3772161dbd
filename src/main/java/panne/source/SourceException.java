package panne.source;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.domain.PanneException;

/** A source could not be read now; what it brought before stays valid. */
public final class SourceException extends PanneException {
    private final @Nullable Instant retryAt;

    public SourceException(String message) {
        super(message);
        retryAt = null;
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
        retryAt = null;
    }

    private SourceException(String message, Instant retryAt) {
        super(message);
        this.retryAt = retryAt;
    }

    /** The source asks to be left alone until then. */
    public static SourceException until(Instant retryAt, String message) {
        return new SourceException(message, retryAt);
    }

    /** When asking again makes sense; empty when the source did not say. */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
