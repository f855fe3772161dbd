package panne.alert;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.alert.Letter.Fact;
import panne.alert.Letter.Mood;
import panne.domain.Alert;
import panne.domain.IncidentUpdate;
import panne.domain.Service;

/**
 * Writes the messages that an update calls for: one per receiver when an incident is confirmed, and follow-ups in the
 * same thread when it ends or flares up again. The same update always gives the same messages. Safe for use by several
 * threads.
 */
public final class AlertRenderer {
    private static final String OPENING = "confirmed";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AlertSettings settings;
    private final LetterWriter writer;

    public AlertRenderer(AlertSettings settings, Collection<Service> catalogue) {
        this.settings = requireNonNull(settings, "settings is null");
        this.writer = new LetterWriter(settings.pages(), new Names(catalogue), new Times(settings.zone()));
    }

    /** The messages for an update: none for those that nobody is told of. */
    public List<Alert> render(IncidentUpdate update, List<String> receivers) {
        return switch (update.kind()) {
            case CONFIRMED -> messages(OPENING, writer.confirmed(update), update, receivers);
            case REOPENED ->
                messages("reopened-" + STAMP.format(update.at()), writer.reopened(update), update, receivers);
            case ENDED -> messages("ended-" + STAMP.format(update.at()), writer.ended(update), update, receivers);
            case SUSPECTED, REVISED, REFRESHED, EASING, WITHDRAWN -> List.of();
        };
    }

    /** A message that only proves that messages arrive. */
    public Alert testMessage(String receiver, Instant at) {
        Letter letter = new Letter(
                Mood.NEUTRAL,
                "Panne test message",
                "Test",
                "Messages from Panne reach you",
                "Nothing is down: this message was asked for to see whether it arrives.",
                settings.pages(),
                List.of(new Letter.Facts(
                        "This message",
                        List.of(
                                new Fact("Written", at.toString()),
                                new Fact("For", receiver),
                                new Fact("By", "Panne at " + settings.domain())))),
                footer(receiver));
        return message("test", "test-" + STAMP.format(at), letter, List.of(), receiver, null);
    }

    private List<Alert> messages(String step, Letter letter, IncidentUpdate update, List<String> receivers) {
        if (receivers.isEmpty()) {
            return List.of();
        }
        Optional<byte[]> chart = CurveChart.png(update);
        List<Alert.Picture> pictures = chart.stream()
                .map(png -> new Alert.Picture(IncidentParts.CURVE, png))
                .toList();
        Letter shown = chart.isPresent() ? letter : letter.withFiguresInWords();
        String incident = update.incident().id();
        return receivers.stream()
                .distinct()
                .map(receiver -> message(
                        incident,
                        step,
                        shown.withFooter(footer(receiver)),
                        pictures,
                        receiver,
                        step.equals(OPENING) ? null : messageId(incident, OPENING, receiver)))
                .toList();
    }

    private Alert message(
            String incident,
            String step,
            Letter letter,
            List<Alert.Picture> pictures,
            String receiver,
            @Nullable String inReplyTo) {
        return new Alert(
                incident + "/" + step + "/" + receiver,
                incident,
                receiver,
                letter.subject(),
                TextLetter.write(letter),
                HtmlLetter.write(letter),
                pictures,
                messageId(incident, step, receiver),
                inReplyTo);
    }

    private String messageId(String incident, String step, String receiver) {
        String safe = incident.replaceAll("[^A-Za-z0-9-]", "-");
        return safe + "." + step + "." + fingerprint(incident + receiver) + "@" + settings.domain();
    }

    private String footer(String receiver) {
        return "You get this because " + receiver + " is among the receivers of Panne at " + settings.domain()
                + ". To get no more of them, write to " + settings.contact() + ".";
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
