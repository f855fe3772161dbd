package panne.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of this machine for itself. A page elsewhere can make its own name point here, and a browser then lets it read
 * the answers: whoever asks by such a name is sent away.
 */
final class LocalNames {
    private static final int MISDIRECTED = 421;
    private static final Pattern LOCAL =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private LocalNames() {}

    /** Whether only this machine can reach a server that is bound to the host. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static void check(Context context) {
        @Nullable String name = context.header("Host");
        if (name == null || !LOCAL.matcher(name).matches()) {
            Errors.answer(
                    context,
                    MISDIRECTED,
                    Errors.error(
                            "Only this machine is served here, not '" + name + "'",
                            "ask for localhost or 127.0.0.1; a proxy has to pass on such a Host"));
            context.skipRemainingHandlers();
        }
    }
}
