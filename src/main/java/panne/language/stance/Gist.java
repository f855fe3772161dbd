package panne.language.stance;

import java.util.Optional;
import java.util.regex.Pattern;
import panne.language.service.KindWord;
import panne.language.service.ServiceMention;
import panne.language.text.Retelling;
import panne.language.text.Token;

/**
 * What the network is given to read of a post, to judge its stance: its text in which every service is called by its kind and
 * every other account a user. Generic services keep their words, which say what they are. Several users in a row count once.
 */
final class Gist {
    private static final String GENERIC = "generic";
    private static final String USER = "@user";
    private static final Pattern USERS = Pattern.compile("@user(?: @user)+");

    private Gist() {}

    static String of(Reading reading) {
        return USERS.matcher(Retelling.of(reading.text(), 0, token -> instead(token, reading)))
                .replaceAll(USER);
    }

    private static Optional<Retelling.Instead> instead(Token token, Reading reading) {
        Optional<Retelling.Instead> service =
                mentionAt(token, reading).map(named -> new Retelling.Instead(called(named, token), named.end()));
        return service.isEmpty() && token.isHandle() ? Optional.of(new Retelling.Instead(USER, token.end())) : service;
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
