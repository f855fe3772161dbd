package panne.alert;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import panne.domain.Alert;

/** An alert as mail: text and HTML to choose from, pictures with the HTML, in the thread that it belongs to. */
final class Mail {
    private static final String UTF_8 = "UTF-8";

    private Mail() {}

    static MimeMessage of(Alert alert, String from, Instant now, Session session) throws MessagingException {
        MimeMessage message = new WithFixedId(session, alert.messageId());
        InternetAddress sender = new InternetAddress(from, true);
        message.setFrom(sender);
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(alert.receiver(), true)});
        message.setSubject(alert.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setSentDate(Date.from(now));
        message.setContent(content(alert));
        if (alert.inReplyTo() != null) {
            message.setHeader("In-Reply-To", "<" + alert.inReplyTo() + ">");
            message.setHeader("References", "<" + alert.inReplyTo() + ">");
        }
        message.setHeader("List-Unsubscribe", "<mailto:" + sender.getAddress() + "?subject=unsubscribe>");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }

    private static MimeMultipart content(Alert alert) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(alert.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(alert.html(), UTF_8, "html");
        MimeMultipart htmlWithPictures = new MimeMultipart("related", html);
        for (Alert.Picture picture : alert.pictures()) {
            htmlWithPictures.addBodyPart(part(picture));
        }
        MimeBodyPart shown = new MimeBodyPart();
        shown.setContent(htmlWithPictures);
        return new MimeMultipart("alternative", text, shown);
    }

    private static MimeBodyPart part(Alert.Picture picture) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
        part.setContentID("<" + picture.name() + ">");
        part.setDisposition(MimeBodyPart.INLINE);
        part.setFileName(picture.name() + ".png");
        return part;
    }

    /** Keeps its Message-ID when it is sent: a second attempt is the same message to every mail program. */
    private static final class WithFixedId extends MimeMessage {
        private final String id;

        WithFixedId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
