package panne.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import panne.domain.PanneException;
import panne.domain.Post;

/**
 * Replaces authors by keyed hashes: the first half of HMAC-SHA-256 over network and author, under the installation's
 * key. Without the key nobody can tell who it was or try names out. Safe for use by several threads.
 */
public final class Pseudonymiser {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;
    private static final int KEPT_BYTES = 16;

    private final ThreadLocal<Mac> macs;

    /** @param key the installation's secret, at least 16 bytes that stay the same for ever */
    public Pseudonymiser(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "The key for authors has " + key.length + " bytes: give " + SHORTEST_KEY + " random ones or more");
        }
        SecretKeySpec secret = new SecretKeySpec(key, ALGORITHM);
        macs = ThreadLocal.withInitial(() -> mac(secret));
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new PanneException("This Java cannot compute " + ALGORITHM + ": use a complete JDK", e);
        }
    }

    /**
     * What stands for an author in index, exports and counts.
     *
     * @param network the part of a post's id before the colon: {@code x}
     * @param author the author's identifier on that network
     */
    public String pseudonym(String network, String author) {
        return hash(network + '\0' + author);
    }

    /** What stands for a post that must not be known any more. */
    String ofPost(String id) {
        return hash("post\0\0" + id);
    }

    private String hash(String text) {
        byte[] hash = macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, KEPT_BYTES));
    }

    /** The post with its author replaced, and not named by its address either where that can be helped. */
    Post apply(Post post) {
        String author = post.author();
        Post nameless = Addresses.withoutName(post);
        return author == null ? nameless : nameless.withAuthor(pseudonym(post.network(), author));
    }
}
