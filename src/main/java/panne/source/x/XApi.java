package panne.source.x;

import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import twitter4j.Twitter;
import twitter4j.v1.SearchResource;

/**
 * Where X is reached, and how.
 *
 * @param address base address of API v1.1, such as {@code https://api.twitter.com/1.1/}
 * @param timeout how long an answer may take
 */
public record XApi(String address, XAccess access, Duration timeout) {
    /** twitter4j looks at a bearer token only if there are consumer keys, which it then has no use for. */
    private static final String UNUSED = "";

    public XApi {
        requireNonNull(access, "access is null");
        address = address.endsWith("/") ? address : address + "/";
    }

    /** X hands tokens out percent-encoded, and twitter4j encodes what it is given once more. */
    private static String decoded(String token) {
        return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Retries would sleep, and waiting is for the schedule. */
    SearchResource search() {
        Properties addresses = new Properties();
        addresses.setProperty("restBaseURL", address);
        Twitter.TwitterBuilder twitter = Twitter.newBuilder();
        twitter.load(addresses);
        twitter.tweetModeExtended(true);
        twitter.httpRetryCount(0);
        twitter.httpConnectionTimeout(Math.toIntExact(timeout.toMillis()));
        twitter.httpReadTimeout(Math.toIntExact(timeout.toMillis()));
        switch (access) {
            case XAccess.Bearer bearer -> {
                twitter.applicationOnlyAuthEnabled(true);
                twitter.oAuthConsumer(UNUSED, UNUSED);
                twitter.oAuth2Token("bearer", decoded(bearer.token()));
            }
            case XAccess.Keys keys -> {
                twitter.oAuthConsumer(keys.consumerKey(), keys.consumerSecret());
                twitter.oAuthAccessToken(keys.accessToken(), keys.accessSecret());
            }
        }
        return twitter.build().v1().search();
    }
}
