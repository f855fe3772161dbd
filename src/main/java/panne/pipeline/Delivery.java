package panne.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.alert.SendResult;
import panne.domain.Alert;
import panne.store.Outbox;
import panne.store.PendingAlert;

/** Sends the messages of the outbox; what fails is tried again, ever more seldom, for about two days. */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MAX_ATTEMPTS = 55;

    private final Outbox outbox;
    private final Function<Alert, SendResult> sender;
    private final Clock clock;
    private final DeliveryLog log = new DeliveryLog();

    /** @param sender hands one message to a mail server */
    public Delivery(Outbox outbox, Function<Alert, SendResult> sender, Clock clock) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.sender = requireNonNull(sender, "sender is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Sends what is due now. */
    public DeliveryReport run() {
        Tally tally = new Tally();
        for (List<PendingAlert> due = outbox.due(clock.instant()); !due.isEmpty(); due = outbox.due(clock.instant())) {
            due.forEach(alert -> deliver(alert, tally));
            log.tell();
        }
        if (tally.sent + tally.refused > 0) {
            LOG.info("Messages: {} sent, {} postponed, {} given up", tally.sent, tally.postponed, tally.refused);
        }
        return new DeliveryReport(tally.sent, tally.postponed, tally.refused);
    }

    private void deliver(PendingAlert alert, Tally tally) {
        switch (sender.apply(alert.alert())) {
            case SendResult.Sent ignored -> {
                outbox.markSent(alert, clock.instant());
                log.sent(alert);
                tally.sent++;
            }
            case SendResult.Postponed postponed -> postpone(alert, postponed.reason(), tally);
            case SendResult.Refused refused -> giveUp(alert, refused.reason(), tally);
        }
    }

    private void postpone(PendingAlert alert, String reason, Tally tally) {
        if (alert.attempts() + 1 >= MAX_ATTEMPTS) {
            giveUp(alert, reason, tally);
            return;
        }
        Instant now = clock.instant();
        Instant nextTry = now.plus(waitAfter(alert.attempts()));
        outbox.markFailed(alert, reason, now, nextTry);
        log.postponed(alert, reason, nextTry);
        tally.postponed++;
    }

    private void giveUp(PendingAlert alert, String reason, Tally tally) {
        LOG.warn("Message {} is given up: {}", alert.alert().key(), reason);
        outbox.giveUp(alert, reason, clock.instant());
        tally.refused++;
    }

    /** Doubles from half a minute up to an hour. */
    private static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static final class Tally {
        private int sent;
        private int postponed;
        private int refused;
    }
}
