package panne.web.page;

import java.util.List;

/**
 * The answer to a search.
 *
 * @param outcome how many were found, in words
 * @param problem why the query cannot be read, or empty
 * @param problemMark the query with the place of the problem marked below it, or empty
 * @param older where the next older hits are, or empty
 */
public record SearchPage(
        String query, String outcome, String problem, String problemMark, List<Hit> hits, String older) {
    public SearchPage {
        hits = List.copyOf(hits);
    }

    /**
     * One post.
     *
     * @param understood what was made of it, in words
     * @param address where it can be read, or empty
     */
    public record Hit(String id, String when, String text, List<String> understood, String address) {
        public Hit {
            understood = List.copyOf(understood);
        }
    }
}
