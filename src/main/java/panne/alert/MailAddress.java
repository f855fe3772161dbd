package panne.alert;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Tells whether mail can be addressed. */
public final class MailAddress {
    private MailAddress() {}

    /** Whether a text is one mail address, with or without a name, such as {@code Panne <panne@example.org>}. */
    public static boolean isOne(String text) {
        try {
            return !new InternetAddress(text, true).isGroup();
        } catch (AddressException e) {
            return false;
        }
    }
}
