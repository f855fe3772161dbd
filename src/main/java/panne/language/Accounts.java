package panne.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.language.service.ServiceRecognizer;

/**
 * Tells the operators' accounts from all others. The handles of the catalogue are those of X, where nobody else can have
 * them; on Mastodon anybody may take the same name on a server of his own, and a feed of Bluesky gives no names at all.
 */
final class Accounts {
    private static final String NETWORK = "x:";

    /** X names authors by numbers, and by their handles in the address of the post. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/(\\w{1,20})/status/\\d.*", Pattern.CASE_INSENSITIVE);

    private final ServiceRecognizer services;

    Accounts(ServiceRecognizer services) {
        this.services = services;
    }

    /** Slug of the service whose operator's account wrote the post; empty when it is anybody else's. */
    Optional<String> operator(Post post) {
        return post.id().startsWith(NETWORK)
                ? Stream.of(handle(post.author()), handle(inAddress(post.url())))
                        .flatMap(handle -> handle.flatMap(services::ownerOf).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> handle(@Nullable String name) {
        return Optional.ofNullable(name).map(given -> given.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String inAddress(@Nullable String url) {
        Matcher matcher = ADDRESS.matcher(url == null ? "" : url);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
