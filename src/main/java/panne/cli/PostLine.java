package panne.cli;

import java.util.ArrayList;
import java.util.List;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;

/** A post in one line for people: when, what was understood, what it says. */
final class PostLine {
    private PostLine() {}

    static String of(AnnotatedPost post) {
        Annotation annotation = post.annotation();
        List<String> words = new ArrayList<>();
        words.add(annotation.stance().label());
        words.addAll(annotation.services());
        if (annotation.symptom() != null) {
            words.add(annotation.symptom().label());
        }
        words.add(
                annotation.placement() == null
                        ? "--"
                        : annotation.placement().country().code());
        words.add(annotation.language().code());
        return post.post().created() + "  " + post.post().id() + "  [" + String.join(" ", words) + "]  "
                + post.post().text().replaceAll("\\s+", " ").strip();
    }
}
