package panne.app.task;

import java.util.List;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.UsageException;
import panne.pipeline.Pseudonymiser;

/** Deletes posts for good, by their ids or by their author. */
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
            long forgotten = ids.isEmpty() ? 0 : panne.index().deleteByIds(ids);
            for (String author : authors) {
                forgotten += panne.index().deleteByAuthor(pseudonym(pseudonymiser, author));
            }
            panne.index().commit();
            return forgotten;
        }
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
