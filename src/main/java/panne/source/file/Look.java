package panne.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** How a file looks from outside: it changes when the file does, or when it becomes readable. */
record Look(long size, Instant modified, boolean readable) {
    /** Who writes a file seldom pauses longer in the middle of a record. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    static Look at(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Look(attributes.size(), attributes.lastModifiedTime().toInstant(), Files.isReadable(file));
    }

    /** Whether the file was finished long ago, as one that was moved in. */
    boolean isSettled(Instant now) {
        return modified.plus(PAUSE).isBefore(now);
    }

    @Override
    public String toString() {
        return size + " " + modified.toEpochMilli() + (readable ? " readable" : " locked");
    }
}
