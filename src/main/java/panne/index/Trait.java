package panne.index;

import java.util.Locale;
import panne.domain.AnnotatedPost;

/** A yes-or-no property of a post that queries name as {@code is:copy}. */
enum Trait {
    /** Bears witness to a malfunction: what the detector counts. */
    WITNESS {
        @Override
        boolean holdsFor(AnnotatedPost post) {
            return post.bearsWitness();
        }
    },
    REPOST {
        @Override
        boolean holdsFor(AnnotatedPost post) {
            return post.post().repostOf() != null;
        }
    },
    REPLY {
        @Override
        boolean holdsFor(AnnotatedPost post) {
            return post.answers() != null;
        }
    },
    COPY {
        @Override
        boolean holdsFor(AnnotatedPost post) {
            return post.annotation().copyOf() != null;
        }
    },
    AUTOMATIC {
        @Override
        boolean holdsFor(AnnotatedPost post) {
            return post.annotation().automatic();
        }
    },
    /** By the own account of a service's operator. */
    OPERATOR {
        @Override
        boolean holdsFor(AnnotatedPost post) {
            return post.annotation().operator() != null;
        }
    };

    abstract boolean holdsFor(AnnotatedPost post);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
