package panne.app;

import panne.domain.AnnotatedPost;
import panne.domain.Incident;
import panne.domain.Post;
import panne.store.IncidentJson;
import panne.web.PostJson;

/** The one-line JSON of the command line, the same as over HTTP. */
public final class Json {
    private Json() {}

    /** An incident. */
    public static String of(Incident incident) {
        return IncidentJson.line(incident);
    }

    /** A post in the format in which posts are read. */
    public static String of(Post post) {
        return PostJson.postLine(post);
    }

    /** A post with its annotation. */
    public static String of(AnnotatedPost post) {
        return PostJson.line(post);
    }

    /** The annotation of a post alone. */
    public static String annotation(AnnotatedPost post) {
        return PostJson.annotationLine(post);
    }
}
