package panne.app.task;

import java.util.ArrayList;
import java.util.List;
import panne.alert.MailSender;
import panne.alert.SendResult;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.config.Configuration;
import panne.domain.PanneException;

/** Sends a test alert to the configured receivers. */
public final class AlertTest {
    private AlertTest() {}

    /** What became of the message to one receiver. */
    public record Result(String receiver, boolean sent, String outcome) {}

    /**
     * Sends.
     *
     * @throws PanneException when no mail server or no receiver is configured
     */
    public static List<Result> run(Startup startup) {
        try (Panne panne = Panne.of(startup)) {
            Configuration.Mail mail = panne.configuration().mail();
            MailSender sender = panne.messages()
                    .sender(panne.clock())
                    .orElseThrow(() ->
                            new PanneException("No mail server is configured: set mail.host, see panne.example.yaml"));
            List<Result> results = new ArrayList<>();
            for (String receiver : mail.receivers()) {
                results.add(result(
                        receiver,
                        sender.send(panne.messages()
                                .renderer()
                                .testMessage(receiver, panne.clock().instant()))));
            }
            return results;
        }
    }

    private static Result result(String receiver, SendResult result) {
        return switch (result) {
            case SendResult.Sent ignored -> new Result(receiver, true, "sent");
            case SendResult.Postponed postponed -> new Result(receiver, false, postponed.reason());
            case SendResult.Refused refused -> new Result(receiver, false, refused.reason());
        };
    }
}
