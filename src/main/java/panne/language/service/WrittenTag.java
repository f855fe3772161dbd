package panne.language.service;

/**
 * Where an account or a hashtag stands in a folded text, in which the words of a hashtag may have been split.
 *
 * @param start place of its first letter
 * @param end place after its last one
 */
record WrittenTag(int start, int end) {
    /**
     * Looks for the first one.
     *
     * @param tag in small letters, as its author wrote it: {@code claudedown}
     * @return nothing at the end of the text where folding left no trace of it
     */
    static WrittenTag in(String folded, String tag) {
        int whole = folded.indexOf(tag);
        if (whole >= 0) {
            return new WrittenTag(whole, whole + tag.length());
        }
        for (int start = 0; start < folded.length(); start++) {
            int end = endOfSplit(folded, start, tag);
            if (end > start) {
                return new WrittenTag(start, end);
            }
        }
        return new WrittenTag(folded.length(), folded.length());
    }

    /** Where a tag that begins here ends, spaces between its words aside; the start if it does not stand here. */
    private static int endOfSplit(String folded, int start, String tag) {
        int at = start;
        for (int letter = 0; letter < tag.length(); letter++) {
            boolean mark = tag.charAt(letter) == '_';
            while (letter > 0 && at < folded.length() && folded.charAt(at) == ' ') {
                at++;
            }
            if (!mark && (at == folded.length() || folded.charAt(at) != tag.charAt(letter))) {
                return start;
            }
            at += mark ? 0 : 1;
        }
        return at;
    }
}
