package panne.source.format;

/** Shortens strange input so that it can be quoted in a message. */
final class Excerpt {
    private static final int LIMIT = 60;

    private Excerpt() {}

    static String of(String value) {
        String printable = value.replaceAll("\\p{Cntrl}", "�");
        return printable.length() <= LIMIT ? printable : printable.substring(0, LIMIT) + "…";
    }
}
