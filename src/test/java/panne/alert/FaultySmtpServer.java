package panne.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** A mail server that misbehaves in one way. */
enum FaultySmtpServer {
    DROPS_AT_ONCE("", ""),
    SAYS_NOTHING("", ""),
    DROPS_AT_DATA("DATA", ""),
    DROPS_AFTER_THE_LAST_LINE(".", ""),
    NEEDS_ENCRYPTION("MAIL", "530 5.7.0 Must issue a STARTTLS command first"),
    DOES_NOT_TAKE_THE_SENDER("MAIL", "553 5.1.8 Sender address rejected"),
    DOES_NOT_KNOW_THE_RECEIVER("RCPT", "550 5.1.1 No such user here"),
    HAS_NO_ROOM_NOW("RCPT", "452 4.2.2 Mailbox full, try again later"),
    CLOSES_FOR_THE_DAY("MAIL", "421 4.3.2 Closing"),
    DISLIKES_THE_MESSAGE(".", "554 5.7.1 Looks like spam"),
    TELLS_THE_PASSWORD("MAIL", "451 4.7.0 no mail for c2VjcmV0 AHBhbm5lAHNlY3JldA== alias secret"),
    TALKS_NONSENSE("MAIL", "hello yourself");

    private final String command;
    private final String answer;

    FaultySmtpServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
    }

    LoopbackServer start() throws IOException {
        return new LoopbackServer(this::talk);
    }

    private void talk(Socket socket) throws IOException {
        if (this == DROPS_AT_ONCE) {
            return;
        }
        if (this == SAYS_NOTHING) {
            waitForEver();
            return;
        }
        LoopbackServer.say(socket, "220 faulty");
        BufferedReader in = LoopbackServer.reader(socket);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.toUpperCase(Locale.ROOT).split(" ", 2)[0];
            if (word.equals(command) && answer.isEmpty()) {
                return;
            }
            LoopbackServer.say(socket, word.equals(command) ? answer : usual(word));
            if (word.equals("DATA")) {
                skipMessage(in);
                if (command.equals(".") && answer.isEmpty()) {
                    return;
                }
                LoopbackServer.say(socket, command.equals(".") ? answer : "250 taken");
            }
        }
    }

    private static String usual(String word) {
        return switch (word) {
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void skipMessage(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void waitForEver() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException("The test is over", e);
        }
    }
}
