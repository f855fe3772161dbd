package panne.domain;

/** Root of every failure that Panne reports to people: the message names the thing, the value and the remedy. */
public class PanneException extends RuntimeException {
    public PanneException(String message) {
        super(message);
    }

    public PanneException(String message, Throwable cause) {
        super(message, cause);
    }
}
