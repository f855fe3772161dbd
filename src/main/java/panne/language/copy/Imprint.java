package panne.language.copy;

import panne.domain.Post;

/** What a post's text alone tells of copies and machines; found by any thread, weighed by {@link Witnesses} in order. */
public final class Imprint {
    private final Signature signature;
    private final boolean automatic;

    private Imprint(Signature signature, boolean automatic) {
        this.signature = signature;
        this.automatic = automatic;
    }

    public static Imprint of(Post post) {
        return new Imprint(Signature.of(post.text()), AutomaticText.matches(post.text()));
    }

    Signature signature() {
        return signature;
    }

    /** Whether the text is one that only machines write. */
    boolean isAutomatic() {
        return automatic;
    }
}
