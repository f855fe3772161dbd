package panne.app.task;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import panne.domain.AnnotatedPost;
import panne.domain.PanneException;
import panne.index.PostIndex;
import panne.index.SearchRequest;

/** Goes through all hits of a query page by page, the newest first, without holding them all. */
final class Scan {
    private static final int PAGE = 10_000;

    private final PostIndex index;
    private final String query;

    Scan(PostIndex index, String query) {
        this.index = index;
        this.query = query;
    }

    void forEach(Consumer<AnnotatedPost> reader) {
        Set<String> seen = new HashSet<>();
        List<AnnotatedPost> page = page(query);
        while (!page.isEmpty()) {
            Set<String> known = Set.copyOf(seen);
            List<AnnotatedPost> fresh = page.stream()
                    .filter(post -> !known.contains(post.post().id()))
                    .toList();
            fresh.forEach(reader);
            if (page.size() < PAGE) {
                return;
            }
            Instant oldest = page.getLast().post().created();
            if (fresh.isEmpty()) {
                throw new PanneException("More than " + PAGE + " posts bear the time " + oldest
                        + ": narrow the query down, for example by country");
            }
            seen.clear();
            page.stream()
                    .filter(post -> post.post().created().equals(oldest))
                    .forEach(post -> seen.add(post.post().id()));
            page = page(before(oldest));
        }
    }

    private String before(Instant oldest) {
        String bound = "until:" + oldest.plusMillis(1);
        return query.isBlank() ? bound : "(" + query + ") " + bound;
    }

    private List<AnnotatedPost> page(String pageQuery) {
        return index.search(new SearchRequest(pageQuery, PAGE, SearchRequest.Order.NEWEST))
                .hits();
    }
}
