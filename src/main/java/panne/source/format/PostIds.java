package panne.source.format;

import org.jspecify.annotations.Nullable;

/** Ids that are unique over all networks: {@code x:1584797}, {@code bluesky:did:plc:abc/3kx}. */
final class PostIds {
    private static final String AT_URI = "at://";
    private static final String BLUESKY_POST = "/app.bsky.feed.post/";

    private PostIds() {}

    /** The network that an id names itself, or null when it has no prefix. */
    static @Nullable String networkOf(String id) {
        if (id.startsWith(AT_URI)) {
            return "bluesky";
        }
        int colon = id.indexOf(':');
        return colon > 0 && isNetworkName(id, colon) && !id.startsWith("//", colon + 1) && !id.startsWith("did:")
                ? id.substring(0, colon)
                : null;
    }

    static String prefixed(String network, String id) {
        if (id.startsWith(AT_URI)) {
            return "bluesky:" + id.substring(AT_URI.length()).replace(BLUESKY_POST, "/");
        }
        return networkOf(id) == null ? network + ":" + id : id;
    }

    private static boolean isNetworkName(String id, int end) {
        for (int i = 0; i < end; i++) {
            char c = id.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z') || (i > 0 && (c == '-' || (c >= '0' && c <= '9')));
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
