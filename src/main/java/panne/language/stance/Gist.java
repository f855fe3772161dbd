package panne.language.stance;

import org.jspecify.annotations.Nullable;
import panne.language.service.ServiceMention;
import panne.language.text.Token;

/**
 * What the network is given to read of a post: its folded text in which every service is called just that and every other
 * account a user, so that what holds of one holds of all.
 */
final class Gist {
    private static final String SERVICE = "the service";
    private static final String SERVICE_ACCOUNT = "@service";
    private static final String USER = "@user";

    private Gist() {}

    static String of(Reading reading) {
        String folded = reading.text().folded();
        StringBuilder gist = new StringBuilder(folded.length() + 16);
        int at = 0;
        for (Token token : reading.text().tokens()) {
            if (token.start() < at) {
                continue;
            }
            ServiceMention mention = mentionAt(token, reading);
            if (mention != null || token.isHandle()) {
                gist.append(folded, at, token.start());
                gist.append(mention == null ? USER : token.isHandle() ? SERVICE_ACCOUNT : SERVICE);
                at = mention == null ? token.end() : Math.max(token.end(), mention.end());
            }
        }
        return gist.append(folded, Math.min(at, folded.length()), folded.length())
                .toString();
    }

    private static @Nullable ServiceMention mentionAt(Token token, Reading reading) {
        for (ServiceMention mention : reading.services()) {
            if (token.start() >= mention.start() && token.start() < mention.end()) {
                return mention;
            }
        }
        return null;
    }
}
