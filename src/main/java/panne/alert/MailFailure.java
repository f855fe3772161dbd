package panne.alert;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass from those that do not, and says what went wrong with a remedy. */
final class MailFailure {
    private static final int MAX_DEPTH = 20;

    private MailFailure() {}

    static SendResult judge(MessagingException failure, MailSettings settings) {
        String reason = describe(failure, settings);
        return isFinal(failure, settings) ? new SendResult.Refused(reason) : new SendResult.Postponed(reason);
    }

    static String describe(MessagingException failure, MailSettings settings) {
        String server = "Mail server " + settings.host() + ":" + settings.port();
        String said = " (" + withoutSecrets(rootMessage(failure), settings) + ")";
        if (failure instanceof AuthenticationFailedException) {
            return server + " refused the login" + said + ": check mail user and password";
        }
        if (isNoSender(failure, settings)) {
            return "The sender '" + settings.from() + "' does not do" + said
                    + ": check mail from, write one such as panne@example.org";
        }
        if (failure instanceof AddressException address) {
            return "'" + address.getRef() + "' is no mail address" + said;
        }
        if (code(failure) > 0) {
            return server + " answered " + code(failure) + said
                    + (isOfSender(failure) ? ": check mail from, user and encryption" : "");
        }
        return server + " could not be used" + said + ": check host, port and encryption, and that it runs";
    }

    /**
     * Codes 550 to 559 speak of the mailbox or the message (RFC 5321, 4.2.3). Other codes from 500 on, such as 530 and
     * 535, speak of how we came, as do all about the sender: they pass when the settings are mended, and the message
     * shall not be lost.
     */
    private static boolean isFinal(MessagingException failure, MailSettings settings) {
        if (isOfSender(failure) || isNoSender(failure, settings)) {
            return false;
        }
        int code = code(failure);
        return failure instanceof AddressException || (code >= 550 && code <= 559);
    }

    /** The server answered so when it was told who sends. */
    private static boolean isOfSender(MessagingException failure) {
        return chain(failure).anyMatch(SMTPSenderFailedException.class::isInstance);
    }

    private static boolean isNoSender(MessagingException failure, MailSettings settings) {
        return failure instanceof AddressException && !MailAddress.isOne(settings.from());
    }

    private static int code(MessagingException failure) {
        return chain(failure)
                .mapToInt(link -> switch (link) {
                    case SMTPAddressFailedException e -> e.getReturnCode();
                    case SMTPSenderFailedException e -> e.getReturnCode();
                    case SMTPSendFailedException e -> e.getReturnCode();
                    default -> 0;
                })
                .filter(code -> code > 0)
                .reduce(0, (former, code) -> code);
    }

    private static String rootMessage(MessagingException failure) {
        Throwable root = chain(failure).reduce(failure, (former, link) -> link);
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.strip().replaceAll("\\s+", " ");
    }

    /** A server may answer with what it was told, in the clear or as a login sends it (RFC 4616, RFC 4954). */
    private static String withoutSecrets(String said, MailSettings settings) {
        String password = settings.password();
        if (password == null || password.isEmpty()) {
            return said;
        }
        return Stream.of("\0" + settings.user() + "\0" + password, password)
                .flatMap(secret -> Stream.of(base64(secret), secret))
                .reduce(said, (text, secret) -> text.replace(secret, "***"));
    }

    private static String base64(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The failure and what it came from; an exception of the mail library carries the deeper one beside its cause. */
    private static Stream<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = failure; link != null && chain.size() < MAX_DEPTH; link = deeper(link)) {
            chain.add(link);
        }
        return chain.stream();
    }

    private static @Nullable Throwable deeper(Throwable link) {
        return link instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : link.getCause();
    }
}
