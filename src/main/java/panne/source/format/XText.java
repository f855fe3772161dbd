package panne.source.format;

import org.jspecify.annotations.Nullable;

/** What both versions of X's API have in common. */
public final class XText {
    private XText() {}

    /** X sends three characters as entities, in every version. */
    public static @Nullable String plain(@Nullable String text) {
        return text == null || text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Where a tweet can be read; its author's handle is not needed. */
    public static String url(@Nullable String handle, String id) {
        return "https://x.com/" + (handle == null ? "i" : handle) + "/status/" + id;
    }
}
