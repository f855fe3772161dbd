package panne.source.format;

import panne.domain.PanneException;

/** One post cannot be taken; the message is the reason that people read beside its place. */
final class RefusedPostException extends PanneException {
    private final String reason;

    RefusedPostException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
