package panne.source.x;

import static java.util.Objects.requireNonNull;

/** What X is shown to be let in. */
public sealed interface XAccess {
    /** The token of an application (OAuth 2.0). */
    record Bearer(String token) implements XAccess {
        public Bearer {
            requireNonNull(token, "token is null");
        }

        @Override
        public String toString() {
            return "bearer token";
        }
    }

    /** The keys of an application and of an account (OAuth 1.0a). */
    record Keys(String consumerKey, String consumerSecret, String accessToken, String accessSecret) implements XAccess {
        @Override
        public String toString() {
            return "keys";
        }
    }
}
