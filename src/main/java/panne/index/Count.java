package panne.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many posts fall into a bucket.
 *
 * @param start start of the bucket
 * @param value the group's value, or null when nothing was counted apart or the post has no such value
 * @param posts how many
 * @param authors distinct authors among them
 */
public record Count(Instant start, @Nullable String value, long posts, long authors) {}
