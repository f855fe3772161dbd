package panne.app.task;

import java.util.List;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.UsageException;
import panne.pipeline.Forgotten;
import panne.pipeline.Pseudonymiser;

/** Deletes posts for good, by their ids or by their author: they do not come back when they are read again. */
public final class Forget {
    private Forget() {}

    /**
     * Deletes.
     *
     * @param authors as {@code NETWORK:NAME}, such as {@code x:jack}
     * @return how many posts there were
     */
    public static long run(Startup startup, List<String> ids, List<String> authors) {
        authors.forEach(Forget::requireNetwork);
        try (Panne panne = Panne.reading(startup)) {
            Pseudonymiser pseudonymiser = new Pseudonymiser(panne.data().key());
            List<String> pseudonyms = authors.stream()
                    .map(author -> pseudonym(pseudonymiser, author))
                    .toList();
            remember(panne, Forgotten.in(panne.data().forgotten(), pseudonymiser), ids, pseudonyms);
            long deleted = ids.isEmpty() ? 0 : panne.index().deleteByIds(ids);
            for (String author : pseudonyms) {
                deleted += panne.index().deleteByAuthor(author);
            }
            panne.index().expunge();
            return deleted;
        }
    }

    /** First of all, so that a kill in between leaves nothing that could come back; by id too, for a copy may name nobody. */
    private static void remember(Panne panne, Forgotten forgotten, List<String> ids, List<String> authors) {
        forgotten.addPosts(ids);
        for (String author : authors) {
            forgotten.addAuthor(author);
            new Scan(panne.index(), "author:" + author)
                    .forEach(post -> forgotten.addPosts(List.of(post.post().id())));
        }
        forgotten.save();
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
