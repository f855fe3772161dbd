package panne.web;

import java.util.ArrayList;
import java.util.List;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.web.page.SearchPage;

/** Puts a found post into words. */
final class HitWriter {
    private final ServiceNames names;

    HitWriter(ServiceNames names) {
        this.names = names;
    }

    SearchPage.Hit hit(AnnotatedPost post) {
        String url = post.post().url();
        return new SearchPage.Hit(
                post.post().id(),
                Wording.moment(post.post().created()),
                post.post().text(),
                understood(post.annotation()),
                url != null && url.matches("https?://.*") ? url : "");
    }

    private List<String> understood(Annotation annotation) {
        List<String> words = new ArrayList<>();
        words.add(annotation.stance().label());
        annotation.services().forEach(slug -> words.add(names.of(slug)));
        if (annotation.symptom() != null) {
            words.add(Wording.name(annotation.symptom()));
        }
        if (annotation.placement() != null) {
            words.add(annotation.placement().country().name());
        }
        words.add(Wording.name(annotation.language()));
        if (annotation.copyOf() != null) {
            words.add("copy");
        }
        if (annotation.automatic()) {
            words.add("automatic");
        }
        return words;
    }
}
