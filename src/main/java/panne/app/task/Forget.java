package panne.app.task;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.UsageException;
import panne.pipeline.Forgotten;
import panne.pipeline.Pseudonymiser;

/** Deletes posts for good, by their ids or by their author: they do not come back when they are read again. */
public final class Forget {
    private Forget() {}

    /**
     * What was deleted.
     *
     * @param incidents that named one of the posts, and do so no more
     */
    public record Outcome(long posts, int incidents) {}

    /**
     * Deletes.
     *
     * @param authors as {@code NETWORK:NAME}, such as {@code x:jack}
     */
    public static Outcome run(Startup startup, List<String> ids, List<String> authors) {
        authors.forEach(Forget::requireNetwork);
        try (Panne panne = Panne.reading(startup)) {
            Pseudonymiser pseudonymiser = new Pseudonymiser(panne.data().key());
            List<String> pseudonyms = authors.stream()
                    .map(author -> pseudonym(pseudonymiser, author))
                    .toList();
            Set<String> named = remember(panne, Forgotten.in(panne.data().forgotten(), pseudonymiser), ids, pseudonyms);
            int incidents = panne.store().forget(named);
            long deleted = ids.isEmpty() ? 0 : panne.index().deleteByIds(ids);
            for (String author : pseudonyms) {
                deleted += panne.index().deleteByAuthor(author);
            }
            panne.index().expunge();
            return new Outcome(deleted, incidents);
        }
    }

    /**
     * First of all, so that a kill in between leaves nothing that could come back; by id too, for a copy may name nobody.
     *
     * @return the ids of all posts that are meant
     */
    private static Set<String> remember(Panne panne, Forgotten forgotten, List<String> ids, List<String> authors) {
        Set<String> posts = new HashSet<>(ids);
        for (String author : authors) {
            forgotten.addAuthor(author);
            new Scan(panne.index(), "author:" + author)
                    .forEach(post -> posts.add(post.post().id()));
        }
        forgotten.addPosts(List.copyOf(posts));
        forgotten.save();
        return posts;
    }

    private static void requireNetwork(String author) {
        int colon = author.indexOf(':');
        if (colon < 1 || colon == author.length() - 1) {
            throw new UsageException("Author '" + author + "' lacks the network: write x:NAME");
        }
    }

    private static String pseudonym(Pseudonymiser pseudonymiser, String author) {
        int colon = author.indexOf(':');
        return pseudonymiser.pseudonym(author.substring(0, colon), author.substring(colon + 1));
    }
}
