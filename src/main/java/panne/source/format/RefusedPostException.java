package panne.source.format;

import panne.domain.PanneException;

/** One post cannot be taken; the message is the reason that people read beside its place. */
public final class RefusedPostException extends PanneException {
    private final String reason;

    public RefusedPostException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What people read beside the place. */
    public String reason() {
        return reason;
    }
}
