package panne.language.text;

/**
 * A word or sign of a prepared text.
 *
 * @param text folded
 * @param start where it begins in the folded text
 * @param end where it ends, exclusive
 */
public record Token(String text, int start, int end) {
    /** Whether it is made of letters or digits rather than signs. */
    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    public boolean isHandle() {
        return text.length() > 1 && text.charAt(0) == '@';
    }
}
