package panne.source;

import panne.domain.PanneException;

/** A source could not be read now; what it brought before stays valid. */
public final class SourceException extends PanneException {
    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
