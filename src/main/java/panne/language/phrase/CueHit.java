package panne.language.phrase;

import panne.lexicon.Cue;

/**
 * A cue phrase in a text.
 *
 * @param end exclusive
 */
public record CueHit(Cue cue, int start, int end) {
    /** How many characters lie between this phrase and a stretch of text; zero when they touch or overlap. */
    public int distanceTo(int from, int to) {
        return Math.max(0, Math.max(from - end, start - to));
    }
}
