package panne.schedule;

import panne.domain.PanneException;

/** The schedule cannot be kept; nothing runs by itself then. */
public final class ScheduleException extends PanneException {
    ScheduleException(String message) {
        super(message);
    }

    ScheduleException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
