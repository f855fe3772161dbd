package panne.detect;

import org.jspecify.annotations.Nullable;
import panne.domain.DeclaredFixed;
import panne.domain.IncidentState;
import panne.domain.OfficialWord;

/** What the operator says of an incident, and whether its witnesses bear that out. */
final class OperatorVoice {
    /** So many minutes what was sent before a repair may still trickle in. */
    private static final int PATIENCE = 15;

    private @Nullable OfficialWord statement;
    private @Nullable OfficialWord repair;
    private boolean doubted;

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
