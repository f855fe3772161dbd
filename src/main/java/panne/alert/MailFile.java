package panne.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import panne.domain.Alert;
import panne.domain.PanneException;

/** An alert as a file, for those who want to see it without a mail server. */
public final class MailFile {
    private MailFile() {}

    /** The mail as it would be sent: what mail programs open as an {@code .eml} file. */
    public static byte[] eml(Alert alert, String from, Instant date) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Mail.of(alert, from, date, Session.getInstance(new Properties())).writeTo(bytes);
        } catch (MessagingException | IOException e) {
            throw new PanneException("The message " + alert.key() + " cannot be written as a mail: " + e, e);
        }
        return bytes.toByteArray();
    }

    /** The HTML part with its pictures inside: what browsers show. */
    public static String html(Alert alert) {
        String html = alert.html();
        for (Alert.Picture picture : alert.pictures()) {
            String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png());
            html = html.replace("cid:" + picture.name(), data);
        }
        return html;
    }
}
