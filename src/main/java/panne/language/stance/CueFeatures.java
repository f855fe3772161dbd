package panne.language.stance;

import java.util.EnumSet;
import java.util.Set;
import panne.language.model.FeatureBag;
import panne.language.phrase.CueHit;
import panne.lexicon.Cue;

/** Features of the cue phrases: which there are, which together, which close to a service, which are taken back. */
final class CueFeatures {
    private static final Set<Cue> TURNS = EnumSet.of(
            Cue.PAST, Cue.HYPOTHETICAL, Cue.RECOVERY, Cue.ECHO, Cue.STATEMENT, Cue.QUESTION, Cue.OWN_DEVICE, Cue.GRIPE);
    private static final int NEAR = 25;
    private static final int REACH_OF_NEGATION = 15;

    private CueFeatures() {}

    static void add(Reading reading, FeatureBag features) {
        Set<Cue> present = EnumSet.noneOf(Cue.class);
        boolean fails = false;
        for (CueHit hit : reading.cues()) {
            boolean negated = hit.cue() != Cue.NEGATION && isNegated(hit, reading);
            present.add(hit.cue());
            fails |= hit.cue().isFailure() && !negated;
            if (negated) {
                features.add("negated " + hit.cue().key());
            }
            if (isNearService(hit, reading)) {
                features.add("near " + hit.cue().key());
            }
        }
        addVerdict(fails, present, reading, features);
        for (Cue first : present) {
            features.add("cue " + first.key());
            features.add("cue " + first.key() + " " + reading.language());
            for (Cue second : present) {
                if (second.compareTo(first) > 0) {
                    features.add("cues " + first.key() + " " + second.key());
                }
            }
        }
    }

    /** What the failure cues amount to once time, doubt and origin are taken into account. */
    private static void addVerdict(boolean fails, Set<Cue> present, Reading reading, FeatureBag features) {
        features.add(fails ? "some failure" : "no failure");
        String verdict = fails ? "fails" : "works";
        for (Cue turn : TURNS) {
            if (present.contains(turn)) {
                features.add(verdict + " with " + turn.key());
            }
        }
        if (fails
                && TURNS.stream().noneMatch(present::contains)
                && reading.text().traits().links() == 0) {
            features.add("fails now");
        }
    }

    private static boolean isNegated(CueHit hit, Reading reading) {
        for (CueHit other : reading.cues()) {
            int gap = hit.start() - other.end();
            if (other.cue() == Cue.NEGATION && gap >= 0 && gap <= REACH_OF_NEGATION) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNearService(CueHit hit, Reading reading) {
        return reading.services().stream().anyMatch(service -> hit.distanceTo(service.start(), service.end()) <= NEAR);
    }
}
