package panne.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import panne.domain.PanneException;
import panne.domain.Post;

/**
 * Posts and authors that were deleted for good, known by keyed hashes alone, so that no file or source brings them back.
 * Not for several threads at once.
 */
public final class Forgotten {
    private static final String HASH = "[0-9a-f]{32}";

    private final Path file;
    private final Pseudonymiser pseudonymiser;
    private final Set<String> hashes;

    private Forgotten(Path file, Pseudonymiser pseudonymiser, Set<String> hashes) {
        this.file = file;
        this.pseudonymiser = pseudonymiser;
        this.hashes = hashes;
    }

    /** Reads what was forgotten so far; without the file that is nothing. */
    public static Forgotten in(Path file, Pseudonymiser pseudonymiser) {
        try {
            Set<String> hashes = Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
            if (!hashes.stream().allMatch(hash -> hash.matches(HASH))) {
                throw new PanneException(file + " is damaged: put the backup back,"
                        + " or what was forgotten may come back with the next file");
            }
            return new Forgotten(file, pseudonymiser, hashes);
        } catch (IOException e) {
            throw new PanneException(file + " cannot be read (" + e + "): check its permissions", e);
        }
    }

    /** Remembers posts by their ids; durable at the next {@link #save()}. */
    public void addPosts(Collection<String> ids) {
        ids.stream().map(pseudonymiser::ofPost).forEach(hashes::add);
    }

    /** Remembers an author, given by pseudonym; durable at the next {@link #save()}. */
    public void addAuthor(String pseudonym) {
        hashes.add(pseudonym);
    }

    /** Whether a post as its source gave it must not be taken. */
    boolean holds(Post post) {
        if (hashes.isEmpty()) {
            return false;
        }
        String author = pseudonymiser.apply(post).author();
        return hashes.contains(pseudonymiser.ofPost(post.id())) || (author != null && hashes.contains(author));
    }

    /** Makes what was remembered survive: the file is replaced as a whole. */
    public void save() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, hashes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PanneException(file + " cannot be written (" + e + "): check the folder and the disk", e);
        }
    }
}
