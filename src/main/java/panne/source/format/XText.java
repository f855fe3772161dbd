package panne.source.format;

import org.jspecify.annotations.Nullable;

/** What both versions of X's API have in common. */
final class XText {
    private XText() {}

    /** X sends three characters as entities, in every version. */
    static @Nullable String plain(@Nullable String text) {
        return text == null || text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    static String url(@Nullable String handle, String id) {
        return "https://x.com/" + (handle == null ? "i" : handle) + "/status/" + id;
    }
}
