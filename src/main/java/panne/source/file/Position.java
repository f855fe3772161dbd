package panne.source.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between two records of a file, after decompression.
 *
 * @param line the number of the line that comes next, counted from 1
 * @param offset the number of bytes before it
 * @param fingerprint of the bytes before it
 */
record Position(long line, long offset, long fingerprint) {
    static final Position START = new Position(1, 0, Fingerprint.OF_NOTHING);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})@(\\d{1,18})(?:#([0-9a-f]{1,16}))?");

    static Optional<Position> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Position(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        matcher.group(3) == null ? 0 : Long.parseUnsignedLong(matcher.group(3), 16)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return line + "@" + offset + "#" + Long.toHexString(fingerprint);
    }
}
