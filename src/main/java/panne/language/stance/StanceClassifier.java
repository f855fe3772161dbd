package panne.language.stance;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import panne.domain.PanneException;
import panne.domain.Stance;
import panne.domain.Symptom;
import panne.language.encode.SentenceClassifier;
import panne.language.model.FeatureBag;
import panne.language.model.LinearModel;
import panne.language.model.ModelFile;
import panne.language.phrase.CueHit;
import panne.lexicon.Cue;

/**
 * Judges stance and symptom with trained models. Posts whose stance the linear model is not sure of are given to the tuned
 * network as well, where it reads their language. Safe for several threads.
 */
public final class StanceClassifier {
    private static final Set<Stance> OF_OPERATORS = EnumSet.of(Stance.STATEMENT, Stance.OTHER);
    /** What somebody else's words tell of the one who passes them on. */
    private static final Set<Stance> AT_SECOND_HAND = EnumSet.of(Stance.ECHO, Stance.GRIPE, Stance.OTHER);
    /** What can be meant by names and links alone. */
    private static final Set<Stance> WITHOUT_WORDS = EnumSet.of(Stance.ECHO, Stance.OTHER);

    /** What can be said where neither a service nor a failure is named: talk at second hand is of the failure of a service. */
    private static final Set<Stance> OF_NOTHING = EnumSet.complementOf(EnumSet.of(Stance.ECHO));

    static final String STANCE_MODEL = "stance.model";
    static final String SYMPTOM_MODEL = "symptom.model";

    private final FeatureExtractor extractor = new FeatureExtractor();
    private final LinearModel stances;
    private final LinearModel symptoms;
    private final Optional<SecondOpinion> secondOpinion;

    private StanceClassifier(LinearModel stances, LinearModel symptoms, Optional<SentenceClassifier> network) {
        this.stances = stances;
        this.symptoms = symptoms;
        this.secondOpinion = network.map(classifier -> new SecondOpinion(classifier, stances.labels()));
    }

    /**
     * Reads the models of a folder.
     *
     * @param network empty where none runs
     * @throws PanneException when a model is missing, damaged or of another version
     */
    public static StanceClassifier read(Path folder, Optional<SentenceClassifier> network) {
        return new StanceClassifier(
                ModelFile.read(folder.resolve(STANCE_MODEL)), ModelFile.read(folder.resolve(SYMPTOM_MODEL)), network);
    }

    /** @param byOperator whether the author is an account of a service's operator, which states things or talks of others */
    public Judgement judge(Reading reading, boolean byOperator) {
        FeatureBag features = extractor.extract(reading);
        double[] chances = chances(reading, features);
        if (byOperator) {
            leaveToOperators(chances);
        } else if (reading.text().traits().repost()) {
            leaveTo(AT_SECOND_HAND, Stance.ECHO, chances);
        } else if (!reading.saysAnything()) {
            leaveTo(WITHOUT_WORDS, Stance.OTHER, chances);
        }
        if (!reading.namesServiceOrFailure()) {
            leaveTo(OF_NOTHING, Stance.OTHER, chances);
        }
        int best = 0;
        for (int i = 1; i < chances.length; i++) {
            best = chances[i] > chances[best] ? i : best;
        }
        Stance stance = stance(best);
        return new Judgement(
                stance, Math.clamp(chances[best], 0, 1), stance.isWitness() ? symptom(reading, features) : null);
    }

    /** The chances given that the stance is one of an operator's. */
    private void leaveToOperators(double[] chances) {
        double total = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = OF_OPERATORS.contains(stance(i)) ? chances[i] : 0;
            total += chances[i];
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= total;
        }
    }

    /** What can only be said in other circumstances is something else here. */
    private void leaveTo(Set<Stance> possible, Stance instead, double[] chances) {
        int heir = stances.labels().indexOf(instead.label());
        for (int i = 0; i < chances.length; i++) {
            if (!possible.contains(stance(i))) {
                chances[heir] += chances[i];
                chances[i] = 0;
            }
        }
    }

    private Stance stance(int label) {
        return Stance.ofLabel(stances.labels().get(label));
    }

    private double[] chances(Reading reading, FeatureBag features) {
        double[] first = stances.chances(features);
        return secondOpinion.map(second -> second.together(first, reading)).orElse(first);
    }

    /** Who says only that it is down names no symptom; where a phrase names one, the likeliest symptom is meant. */
    private Symptom symptom(Reading reading, FeatureBag features) {
        double[] chances = symptoms.chances(features);
        Set<String> named = reading.cues().stream()
                .map(CueHit::cue)
                .filter(Cue::isSymptom)
                .map(Cue::key)
                .collect(Collectors.toSet());
        List<String> labels = symptoms.labels();
        int best = -1;
        for (int i = 0; i < chances.length; i++) {
            boolean meant = named.isEmpty() || !labels.get(i).equals(Symptom.UNSPECIFIED.label());
            if (meant && (best < 0 || chances[i] > chances[best])) {
                best = i;
            }
        }
        return Symptom.ofLabel(labels.get(best));
    }
}
