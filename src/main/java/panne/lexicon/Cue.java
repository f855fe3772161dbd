package panne.lexicon;

/** What a phrase hints at: a stance, a symptom, or a turn that takes the hint back. */
public enum Cue {
    MALFUNCTION("malfunction"),
    QUESTION("question"),
    ECHO("echo"),
    RECOVERY("recovery"),
    STATEMENT("statement"),
    GRIPE("gripe"),
    NEGATION("negation"),
    PAST("past"),
    HYPOTHETICAL("hypothetical"),
    OWN_DEVICE("ownDevice"),
    SENDING("sending"),
    DELIVERY("delivery"),
    LOGIN("login"),
    CONNECTION("connection"),
    SLOW("slow"),
    MEDIA("media"),
    CALLS("calls"),
    PAYMENT("payment"),
    CRASH("crash"),
    PLAYBACK("playback");

    private final String key;

    Cue(String key) {
        this.key = key;
    }

    /** Its key in the files. */
    public String key() {
        return key;
    }

    /** Whether it says that something fails now, in general or in a certain way. */
    public boolean isFailure() {
        return this == MALFUNCTION || isSymptom();
    }

    /** Whether it says in which way something fails. */
    public boolean isSymptom() {
        return compareTo(SENDING) >= 0;
    }
}
