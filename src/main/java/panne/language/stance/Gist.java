package panne.language.stance;

import java.util.Optional;
import java.util.regex.Pattern;
import panne.language.service.ServiceMention;
import panne.language.text.Token;

/**
 * What the network is given to read of a post: its folded text in which every service is called by its kind and every other
 * account a user, so that what holds of one holds of all. Generic services keep their words, which say what they are. Before
 * it stands whether it is passed on and whether it links to something. Several users in a row count once.
 */
final class Gist {
    private static final String GENERIC = "generic";
    private static final String USER = "@user";
    private static final String PASSED_ON = "rt ";
    private static final String LINKS = "link ";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern USERS = Pattern.compile("@user(?: @user)+");

    private Gist() {}

    static String of(Reading reading) {
        StringBuilder gist = new StringBuilder(reading.text().folded().length() + 16);
        if (reading.text().traits().repost()) {
            gist.append(PASSED_ON);
        }
        if (reading.text().traits().links() > 0) {
            gist.append(LINKS);
        }
        addWords(reading, gist);
        String spaced = SPACES.matcher(gist).replaceAll(" ").strip();
        return USERS.matcher(spaced).replaceAll(USER);
    }

    private static void addWords(Reading reading, StringBuilder gist) {
        String folded = reading.text().folded();
        int at = 0;
        for (Token token : reading.text().tokens()) {
            if (token.start() < at) {
                continue;
            }
            Optional<ServiceMention> mention = mentionAt(token, reading);
            if (mention.isPresent() || token.isHandle()) {
                gist.append(folded, at, token.start());
                gist.append(mention.map(named -> called(named, token)).orElse(USER));
                at = mention.map(named -> Math.max(token.end(), named.end())).orElse(token.end());
            }
        }
        gist.append(folded, Math.min(at, folded.length()), folded.length());
    }

    private static String called(ServiceMention mention, Token token) {
        return (token.isHandle() ? "@" : "the ") + KindWord.of(mention.service());
    }

    private static Optional<ServiceMention> mentionAt(Token token, Reading reading) {
        return reading.services().stream()
                .filter(mention -> !mention.service().category().equals(GENERIC))
                .filter(mention -> mention.holds(token))
                .findFirst();
    }
}
