package panne.domain;

import java.util.Locale;

/** What fails, in the words of those who report it. */
public enum Symptom {
    /** Messages do not leave. */
    SENDING,
    /** Messages do not arrive. */
    DELIVERY,
    /** Cannot log in, or was logged out. */
    LOGIN,
    /** Cannot open, reach or connect at all; no signal, no power. */
    CONNECTION,
    SLOW,
    /** Pictures, videos, stories, up- and downloads. */
    MEDIA,
    CALLS,
    PAYMENT,
    CRASH,
    /** Music, film or stream stops or stutters. */
    PLAYBACK,
    UNSPECIFIED;

    /** The name in files, queries and answers: {@code sending}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Symptom ofLabel(String label) {
        return Labels.find(values(), Symptom::label, label, "symptom");
    }
}
