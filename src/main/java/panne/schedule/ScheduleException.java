package panne.schedule;

import panne.domain.PanneException;

/** The schedule cannot be kept; nothing runs by itself then. */
public final class ScheduleException extends PanneException {
    ScheduleException(String message) {
        super(message);
    }

    ScheduleException(String failure, Throwable cause, String remedy) {
        super(failure + " (" + cause.getMessage() + "): " + remedy, cause);
    }
}
