package panne.app;

import panne.domain.PanneException;

/** What was asked for makes no sense as asked: the message says what to ask instead. */
public final class UsageException extends PanneException {
    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
