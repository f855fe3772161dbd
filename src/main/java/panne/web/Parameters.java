package panne.web;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the parameters of a request before they are read: what cannot be decoded, is unknown or stands twice would be
 * left out in silence, and another question be answered than the one that was asked.
 */
final class Parameters {
    private static final int SHOWN = 80;

    private Parameters() {}

    /** Refuses all but the given ones, each once at most. */
    static void requireOnly(Context context, String... known) {
        Set<String> seen = new HashSet<>();
        for (String name : requireReadable(context)) {
            if (!List.of(known).contains(name)) {
                throw new BadQuestionException("parameter '" + shortened(name) + "' is unknown", remedy(known));
            }
            if (!seen.add(name)) {
                throw new BadQuestionException("parameter '" + name + "' stands twice", "give it once");
            }
        }
    }

    /** Refuses what cannot be decoded; gives the names. */
    static List<String> requireReadable(Context context) {
        List<String> names = new ArrayList<>();
        String query = context.queryString();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            requireEncoded(name, pair.substring(equals < 0 ? pair.length() : equals + 1));
            if (!pair.isEmpty()) {
                names.add(decoded(name));
            }
        }
        return names;
    }

    private static String remedy(String... known) {
        return known.length == 0 ? "give none here" : "give " + String.join(", ", known);
    }

    private static void requireEncoded(String name, String value) {
        for (String part : List.of(name, value)) {
            if (!isEncoded(part)) {
                throw new BadQuestionException(
                        shortened(name) + " '" + shortened(value) + "' is not percent-encoded UTF-8",
                        "give % itself as %25, and every other sign as its bytes, such as %C3%A9");
            }
        }
    }

    private static boolean isEncoded(String text) {
        try {
            decoded(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when it is not percent-encoded UTF-8 */
    private static String decoded(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i] == '+' ? (byte) ' ' : raw[i]);
                continue;
            }
            bytes.put((byte) (digit(raw, i + 1) << 4 | digit(raw, i + 2)));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no UTF-8", e);
        }
    }

    private static int digit(byte[] raw, int place) {
        int digit = place < raw.length ? Character.digit(raw[place], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("no two digits behind a percent sign");
        }
        return digit;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
