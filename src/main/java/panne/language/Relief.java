package panne.language;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.domain.Stance;
import panne.language.phrase.CueHit;
import panne.language.stance.Judgement;
import panne.language.stance.Reading;
import panne.language.text.PreparedText;
import panne.language.text.Token;
import panne.lexicon.Cue;

/**
 * Takes it for a recovery when somebody who is no operator says that it is fixed. The models know such words from operators,
 * and from three of them alone they can tell little.
 */
final class Relief {
    /** Longer posts say more than that it is fixed, and the models know better what they mean. */
    private static final int TERSE = 6;

    /** With one of these it is no plain word that all is well. */
    private static final Set<Cue> DOUBTS = EnumSet.of(Cue.QUESTION, Cue.NEGATION, Cue.HYPOTHETICAL, Cue.PAST);

    private final RepairTalk repairs;

    Relief(RepairTalk repairs) {
        this.repairs = repairs;
    }

    /** @param operator slug of the service that the author speaks for, or null */
    Judgement judge(Post post, Reading reading, Judgement judged, @Nullable String operator) {
        boolean soundsOfficial = judged.stance() == Stance.STATEMENT;
        boolean said = soundsOfficial ? post.author() != null : isTerse(reading) && isPlain(reading);
        return operator == null && said && !asks(reading) && repairs.test(post)
                ? new Judgement(Stance.RECOVERY, judged.confidence(), null)
                : judged;
    }

    private static boolean isTerse(Reading reading) {
        PreparedText text = reading.text();
        long words = text.tokens().stream()
                .filter(token -> !isMentioned(token, reading))
                .count();
        return namesService(reading) && words <= TERSE && text.traits().links() == 0;
    }

    /** By its name: who only addresses a help desk speaks of an affair of his own. */
    private static boolean namesService(Reading reading) {
        return reading.services().stream()
                .anyMatch(mention -> reading.text().folded().charAt(mention.start()) != '@');
    }

    private static boolean isMentioned(Token token, Reading reading) {
        return token.isHandle()
                || reading.services().stream()
                        .anyMatch(mention -> token.start() < mention.end() && token.end() > mention.start());
    }

    private static boolean isPlain(Reading reading) {
        return reading.cues().stream().map(CueHit::cue).noneMatch(cue -> cue.isFailure() || DOUBTS.contains(cue));
    }

    private static boolean asks(Reading reading) {
        String text = reading.text().folded();
        return text.indexOf('?') >= 0 || text.indexOf('؟') >= 0 || text.indexOf('？') >= 0;
    }
}
