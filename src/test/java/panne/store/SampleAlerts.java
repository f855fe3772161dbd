package panne.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Alert;

/** Messages of one thread. */
final class SampleAlerts {
    private SampleAlerts() {}

    static Alert opening(String receiver) {
        return alert("confirmed", receiver, null);
    }

    static Alert followUp(String kind, String receiver) {
        return alert(kind, receiver, opening(receiver).messageId());
    }

    /** Names posts in both of its texts. */
    static Alert naming(String posts, String receiver) {
        Alert plain = opening(receiver);
        return new Alert(
                plain.key(),
                plain.incident(),
                receiver,
                plain.subject(),
                posts,
                "<p><a href=\"?q=x:1\">" + posts + "</a></p>",
                List.of(),
                plain.messageId(),
                null);
    }

    private static Alert alert(String kind, String receiver, @Nullable String inReplyTo) {
        return new Alert(
                "whatsapp-20221025-0717/" + kind + "/" + receiver,
                "whatsapp-20221025-0717",
                receiver,
                "WhatsApp probably down – Ελλάδα",
                "text\n\u0000\uD83D\uDE31",
                "<p>html</p>",
                List.of(new Alert.Picture("curve", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, -1})),
                kind + "." + receiver.hashCode() + "@panne.example.org",
                inReplyTo);
    }
}
