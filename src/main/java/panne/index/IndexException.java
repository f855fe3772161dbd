package panne.index;

import panne.domain.PanneException;

/** The index could not be read or written. */
public final class IndexException extends PanneException {
    IndexException(String message) {
        super(message);
    }

    IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
