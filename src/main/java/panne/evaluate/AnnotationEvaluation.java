package panne.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Symptom;
import panne.language.Annotator;
import panne.language.model.Prediction;

/** Holds the annotations of real posts against what readers found in them. */
public final class AnnotationEvaluation {
    private final List<Prediction> stances = new ArrayList<>();
    private final List<Prediction> symptoms = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Hits witnesses = new Hits();
    private final Hits services = new Hits();
    private final Hits countries = new Hits();
    private final List<String> mistakes = new ArrayList<>();
    private int missing;

    private AnnotationEvaluation() {}

    /**
     * Annotates the labelled posts among those given.
     *
     * @param labels a file of tab-separated id, stance, symptom, services, country; {@code -} for none, {@code ?} for what
     *     the reader could not tell
     */
    public static AnnotationEvaluation run(Path labels, Iterable<Post> posts, Annotator annotator) {
        Map<String, Post> byId = new HashMap<>();
        posts.forEach(post -> byId.put(post.id(), post));
        AnnotationEvaluation evaluation = new AnnotationEvaluation();
        for (PostLabel label : PostLabels.read(labels)) {
            Post post = byId.get(label.id());
            if (post == null) {
                evaluation.missing++;
            } else {
                evaluation.add(label, annotator.annotate(post));
            }
        }
        return evaluation;
    }

    private void add(PostLabel label, AnnotatedPost annotated) {
        Annotation annotation = annotated.annotation();
        texts.add(annotated.post().text());
        stances.add(new Prediction(
                annotation.language(),
                label.stance().label(),
                annotation.stance().label(),
                annotation.stanceConfidence()));
        witnesses.add(label.stance().isWitness(), annotation.stance().isWitness());
        addSymptom(label, annotation);
        addServices(label, annotation);
        addCountry(label, annotation);
        noteMistake(label, annotated);
    }

    private void addSymptom(PostLabel label, Annotation annotation) {
        Symptom expected = label.symptom();
        Symptom answered = annotation.symptom();
        if (expected != null && answered != null && label.stance() == annotation.stance()) {
            symptoms.add(new Prediction(annotation.language(), expected.label(), answered.label(), 1));
        }
    }

    private void addServices(PostLabel label, Annotation annotation) {
        List<String> expected = label.services();
        if (expected != null) {
            Set<String> all = new HashSet<>(expected);
            all.addAll(annotation.services());
            all.forEach(slug ->
                    services.add(expected.contains(slug), annotation.services().contains(slug)));
        }
    }

    private void addCountry(PostLabel label, Annotation annotation) {
        Placement placement = annotation.placement();
        Country answered = placement == null ? null : placement.country();
        Country expected = label.country();
        if (!label.countryJudged()) {
            return;
        }
        boolean right = expected != null && expected.equals(answered);
        if (expected != null) {
            countries.add(true, right);
        }
        if (answered != null && !right) {
            countries.add(false, true);
        }
    }

    private void noteMistake(PostLabel label, AnnotatedPost annotated) {
        Annotation annotation = annotated.annotation();
        boolean sameServices =
                label.services() == null || Set.copyOf(label.services()).equals(Set.copyOf(annotation.services()));
        if (label.stance() != annotation.stance() || !sameServices) {
            mistakes.add(String.join(
                    "\t",
                    annotated.post().id(),
                    label.stance().label() + " taken for " + annotation.stance().label(),
                    String.valueOf(label.services()) + " taken for " + annotation.services(),
                    annotated.post().text().replaceAll("\\s+", " ")));
        }
    }

    /** How well reports and questions are told from the rest. */
    public Hits witnesses() {
        return witnesses;
    }

    /** How well services are recognised, over all posts of which a reader could tell. */
    public Hits services() {
        return services;
    }

    /** How well authors are placed. */
    public Hits countries() {
        return countries;
    }

    /** The mean F1 of the stances. */
    public double macroF1() {
        return Confusion.of(stances).macroF1();
    }

    /** Posts whose stance or services were mistaken: id, stance, services, text. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** All measures, to be shown. */
    public List<String> lines() {
        Confusion confusion = Confusion.of(stances);
        Confusion symptom = Confusion.of(symptoms);
        List<String> lines = new ArrayList<>();
        lines.add(
                stances.size() + " posts that readers labelled" + (missing == 0 ? "" : ", " + missing + " not found"));
        lines.add(measure("stance", confusion));
        lines.add(measure("  keyword rule", Confusion.of(baseline(StanceBaselines::keyword))));
        lines.add(measure("  always other", Confusion.of(baseline(text -> "other"))));
        lines.addAll(confusion.lines());
        lines.add("report or question   " + witnesses);
        lines.add("services             " + services);
        lines.add("country              " + countries);
        lines.add(String.format(
                Locale.ROOT, "symptom              right %.3f  n %d", symptom.accuracy(), symptoms.size()));
        lines.addAll(symptom.lines());
        return lines;
    }

    private List<Prediction> baseline(Function<String, String> rule) {
        List<Prediction> answers = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Prediction own = stances.get(i);
            answers.add(new Prediction(own.language(), own.expected(), rule.apply(texts.get(i)), 1));
        }
        return answers;
    }

    private static String measure(String name, Confusion confusion) {
        return String.format(
                Locale.ROOT, "%-20s right %.3f  macro-F1 %.3f", name, confusion.accuracy(), confusion.macroF1());
    }
}
