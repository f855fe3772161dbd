package panne.index;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * The place of a hit among the newest first. New posts do not move it.
 *
 * @param created when the post was written
 * @param arrival its number in the order of arrival
 */
public record Place(Instant created, long arrival) {
    public Place {
        requireNonNull(created, "created is null");
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static Place parse(String text) {
        int comma = text.indexOf(',');
        try {
            return new Place(
                    Instant.parse(text.substring(0, Math.max(0, comma))),
                    Long.parseLong(text, comma + 1, text.length(), 10));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no place of a hit", e);
        }
    }

    /** {@code 2022-10-25T07:17:00Z,1584}. */
    @Override
    public String toString() {
        return created + "," + arrival;
    }
}
