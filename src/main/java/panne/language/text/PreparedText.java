package panne.language.text;

import java.util.List;

/**
 * A post's text as the other steps read it.
 *
 * @param clean without links, emoji and repost marks; hashtags split into words; case and accents kept
 * @param folded {@code clean} without case and accents
 * @param origins for each character of {@code folded} its place in {@code clean}
 * @param tokens of {@code folded}
 * @param handles accounts named with {@code @}, folded, without the sign
 * @param hashtags as written, folded, without the sign
 * @param emoji code points of the emoji
 */
public record PreparedText(
        String clean,
        String folded,
        Origins origins,
        List<Token> tokens,
        List<String> handles,
        List<String> hashtags,
        List<Integer> emoji,
        Traits traits) {
    /**
     * What the shape of a text tells.
     *
     * @param hosts of the links that it holds
     * @param repost whether it starts with {@code RT @} or by quoting another, {@code "@name: ...}
     * @param reply whether it starts with a handle
     * @param elongated whether a letter stands three times or more in a row
     * @param shouted whether most of its letters are capitals
     */
    public record Traits(List<String> hosts, boolean repost, boolean reply, boolean elongated, boolean shouted) {
        public Traits {
            hosts = List.copyOf(hosts);
        }

        /** How many links the text holds. */
        public int links() {
            return hosts.size();
        }
    }

    /** Whether the folded character at {@code index} was a capital. */
    public boolean isCapital(int index) {
        return Character.isUpperCase(clean.charAt(origins.of(index)));
    }
}
