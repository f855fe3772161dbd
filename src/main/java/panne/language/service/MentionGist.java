package panne.language.service;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import panne.domain.Service;
import panne.language.text.Retelling;
import panne.language.text.Token;

/**
 * What the network is given to read of a post, to judge whether a mention means the service: the name and what kind of
 * service it may be, then the text, in which accounts are called by their kind or users. More than three users in a row count
 * as three.
 */
final class MentionGist {
    private static final String GENERIC = "generic";
    private static final String USER = "@user";
    /** So many letters before the name are read at most, for what stands at the end of a long text is not. */
    private static final int BEFORE = 90;

    private static final Pattern USERS = Pattern.compile("@user @user @user(?: @user)+");

    private MentionGist() {}

    /** @param all the mentions of the text */
    static String of(Mention mention, List<Mention> all, Context context) {
        String told = Retelling.of(context.text(), beginning(mention, context), token -> instead(token, all));
        String name = context.text().folded().substring(mention.start(), mention.end());
        return "about " + name + ", the " + kind(mention.entry().service()) + " : "
                + USERS.matcher(told).replaceAll("@user @user @user");
    }

    private static int beginning(Mention mention, Context context) {
        int farthest = mention.start() - BEFORE;
        return farthest <= 0
                ? 0
                : context.text().tokens().stream()
                        .mapToInt(Token::start)
                        .filter(start -> start >= farthest)
                        .findFirst()
                        .orElse(mention.start());
    }

    private static String kind(Service service) {
        return service.category().equals(GENERIC) ? service.slug().replace('-', ' ') : KindWord.of(service);
    }

    private static Optional<Retelling.Instead> instead(Token token, List<Mention> all) {
        if (!token.isHandle()) {
            return Optional.empty();
        }
        String called = all.stream()
                .filter(mention -> mention.kind() == Mention.Kind.HANDLE && mention.start() == token.start())
                .findFirst()
                .map(mention -> "@" + kind(mention.entry().service()))
                .orElse(USER);
        return Optional.of(new Retelling.Instead(called, token.end()));
    }
}
