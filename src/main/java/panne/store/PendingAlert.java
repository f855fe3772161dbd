package panne.store;

import static java.util.Objects.requireNonNull;

import panne.domain.Alert;

/**
 * A message that waits in the outbox and was handed to one sender.
 *
 * @param attempts how often sending it has failed so far
 * @param claim tells this handing-out from a later one, should the sender die
 */
public record PendingAlert(Alert alert, int attempts, String claim) {
    public PendingAlert {
        requireNonNull(alert, "alert is null");
        requireNonNull(claim, "claim is null");
    }
}
