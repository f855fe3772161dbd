package panne.detect;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import panne.domain.DeclaredFixed;
import panne.domain.IncidentState;
import panne.domain.OfficialWord;
import panne.domain.Post;

/** What the operator says of an incident, and whether its witnesses bear that out. */
final class OperatorVoice {
    /** So many minutes what was sent before a repair may still trickle in. */
    private static final int PATIENCE = 15;

    private static final Pattern ADDRESSED = Pattern.compile("\\s*@[\\p{L}\\p{N}_]");

    private @Nullable OfficialWord statement;
    private @Nullable OfficialWord repair;
    private boolean doubted;

    /**
     * Whether the post answers a single customer. On X that is how a post reads that opens with an account's name; the
     * parts of a thread open like any other post, unless they answer the word that began it.
     */
    boolean isAside(Post post) {
        OfficialWord first = statement;
        boolean inOwnThread = first != null && first.post().equals(post.replyTo());
        return !inOwnThread && ADDRESSED.matcher(post.text()).lookingAt();
    }

    /** Notes a statement; false when it tells nothing new. */
    boolean hear(OfficialWord word, boolean declaresFixed) {
        boolean isFirst = statement == null;
        boolean isRepair = declaresFixed && repair == null;
        statement = isFirst ? word : statement;
        repair = isRepair ? word : repair;
        return isFirst || isRepair;
    }

    /**
     * Takes a full minute in, the first after it: the word is doubted while the incident goes on and the last quarter
     * of an hour, all of it after the word, holds three witnesses and more than normal times explain.
     */
    void step(long minute, Wave wave, Flow flow) {
        OfficialWord word = repair;
        doubted = word != null
                && wave.state() != IncidentState.ENDED
                && minute - Clockwork.minuteOf(word.at()) > PATIENCE
                && flow.count(minute - PATIENCE, minute) >= Gauge.LEAST_WITNESSES
                && !Wave.isQuiet(flow, minute - PATIENCE, minute);
    }

    boolean isDoubted() {
        return doubted;
    }

    @Nullable
    OfficialWord statement() {
        return statement;
    }

    /** The first word that it is fixed; of an incident that is over, whether that was longer than the patience after it. */
    @Nullable
    DeclaredFixed declaredFixed(Wave wave) {
        OfficialWord word = repair;
        if (word == null) {
            return null;
        }
        boolean outlasted = wave.hasEnded() && wave.ended() - Clockwork.minuteOf(word.at()) >= PATIENCE;
        return new DeclaredFixed(word.post(), word.at(), wave.hasEnded() ? outlasted : doubted);
    }
}
