package panne.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** Encryption in front of a plain SMTP server: from the first byte, or after STARTTLS and for nothing before it. */
final class TlsGate {
    private TlsGate() {}

    static LoopbackServer tls(TlsKeys keys, int plainPort) throws IOException {
        return new LoopbackServer(socket -> {
            try (SSLSocket secure = secure(keys, socket);
                    Socket plain = new Socket(InetAddress.getByName("localhost"), plainPort)) {
                relay(secure, plain);
            }
        });
    }

    static LoopbackServer startTls(TlsKeys keys, int plainPort) throws IOException {
        return new LoopbackServer(socket -> {
            waitForStartTls(socket);
            try (SSLSocket secure = secure(keys, socket);
                    Socket plain = new Socket(InetAddress.getByName("localhost"), plainPort)) {
                swallowGreeting(plain);
                relay(secure, plain);
            }
        });
    }

    private static void waitForStartTls(Socket socket) throws IOException {
        LoopbackServer.say(socket, "220 gate");
        BufferedReader in = LoopbackServer.reader(socket);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                LoopbackServer.say(socket, "250-gate\r\n250 STARTTLS");
            } else if (command.startsWith("STARTTLS")) {
                LoopbackServer.say(socket, "220 go ahead");
                return;
            } else {
                LoopbackServer.say(socket, "530 Must issue a STARTTLS command first");
            }
        }
        throw new IOException("The client left without encryption");
    }

    private static SSLSocket secure(TlsKeys keys, Socket socket) throws IOException {
        SSLSocket secure = (SSLSocket) keys.context()
                .getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private static void swallowGreeting(Socket plain) throws IOException {
        int last = plain.getInputStream().read();
        while (last != '\n' && last != -1) {
            last = plain.getInputStream().read();
        }
    }

    private static void relay(Socket client, Socket server) {
        Thread.ofVirtual().start(() -> copy(server, client));
        copy(client, server);
    }

    private static void copy(Socket from, Socket to) {
        try {
            byte[] buffer = new byte[8192];
            int count = from.getInputStream().read(buffer);
            while (count >= 0) {
                to.getOutputStream().write(buffer, 0, count);
                to.getOutputStream().flush();
                count = from.getInputStream().read(buffer);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // one side hung up: the relay closes the other
        }
    }
}
