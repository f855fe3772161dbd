package panne.pipeline;

import java.util.Arrays;
import java.util.List;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Language;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Stance;
import panne.domain.Symptom;
import panne.language.Annotator;

/** Takes a text by its words: the first is the stance, the second the service, whose operator is the author of that name. */
final class WordAnnotator implements Annotator {
    @Override
    public AnnotatedPost annotate(Post post) {
        List<String> words = Arrays.asList(post.text().split(" "));
        Stance stance = Stance.ofLabel(words.get(0));
        String country = post.country();
        return new AnnotatedPost(
                post,
                new Annotation(
                        new Language("fr"),
                        0.9,
                        stance,
                        0.9,
                        List.of(words.get(1)),
                        stance.isWitness() ? Symptom.SENDING : null,
                        country == null ? null : new Placement(new Country(country), 1, CountryEvidence.TAG),
                        null,
                        false,
                        words.get(1).equals(post.author()) ? words.get(1) : null));
    }
}
