package panne.pipeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import panne.domain.Post;

/**
 * Takes the authors' names out of the addresses of posts, where the network knows the post by an address without one.
 *
 * <ul>
 *   <li>X finds a post by its number under any name, and under none.
 *   <li>A server of Mastodon leads from {@code /web/statuses/NUMBER} to the post, whose number its own addresses end with.
 *       Servers of other kinds number differently; their addresses stay as they are.
 *   <li>Bluesky takes the account's identifier, which the post's id holds anyway, in the place of its name.
 * </ul>
 */
final class Addresses {
    private static final Pattern X =
            Pattern.compile("(?i)https?://(?:\\w+\\.)?(?:x|twitter)\\.com/.*?/status(?:es)?/(\\d+).*");

    private static final Pattern MASTODON =
            Pattern.compile("(https?://[^/]+)/(?:@[^/]+|users/[^/]+/statuses)/(\\d+)(?:/activity)?/?");

    private static final Pattern BLUESKY_ID = Pattern.compile("bluesky:(did:[^/]+)/([^/]+)");

    private Addresses() {}

    /** The post with an address that does not name its author, as far as its network allows. */
    static Post withoutName(Post post) {
        String url = post.url();
        if (url == null) {
            return post;
        }
        Matcher onX = X.matcher(url);
        if (onX.matches()) {
            return post.withUrl("https://x.com/i/status/" + onX.group(1));
        }
        Matcher onBluesky = BLUESKY_ID.matcher(post.id());
        if (onBluesky.matches() && url.startsWith("https://bsky.app/")) {
            return post.withUrl("https://bsky.app/profile/" + onBluesky.group(1) + "/post/" + onBluesky.group(2));
        }
        Matcher onMastodon = MASTODON.matcher(url);
        return post.id().startsWith("mastodon:") && onMastodon.matches()
                ? post.withUrl(onMastodon.group(1) + "/web/statuses/" + onMastodon.group(2))
                : post;
    }
}
