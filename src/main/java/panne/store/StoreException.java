package panne.store;

import panne.domain.PanneException;

/** The database could not be opened, read or written. */
public final class StoreException extends PanneException {
    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
