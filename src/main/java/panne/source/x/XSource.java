package panne.source.x;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;
import twitter4j.TwitterException;
import twitter4j.v1.Query;
import twitter4j.v1.QueryResult;
import twitter4j.v1.SearchResource;
import twitter4j.v1.Status;

/**
 * Posts that a search on X finds. A pass walks from the newest post back to those already known; one that is too long for a
 * batch goes on in the next, and one that fails goes on where it stood. Not thread-safe.
 */
public final class XSource implements PostSource {
    private static final Logger LOG = LoggerFactory.getLogger(XSource.class);
    private static final int PAGE = 100;
    private static final int PAGES = 20;
    private static final int NO_ANSWER = -1;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final String name;
    private final String words;
    private final XApi api;
    private final Clock clock;
    private final SearchResource search;
    private final StatusReader reader;
    private final RateLimit limit;
    private final int pages;
    /** When the pass under way began; null for one that a former process began. */
    private @Nullable Instant began;

    private XSource(String name, String words, XApi api, Clock clock, int pages) {
        this.name = name;
        this.words = words;
        this.api = api;
        this.clock = clock;
        this.search = api.search();
        this.reader = new StatusReader(clock);
        this.limit = new RateLimit(clock);
        this.pages = pages;
    }

    /**
     * A search.
     *
     * @param query in X's own syntax
     */
    public static XSource of(String name, String query, XApi api, Clock clock) {
        return new XSource(name, query, api, clock, PAGES);
    }

    /** The same search with fewer or more pages of 100 posts a batch. */
    public XSource withPages(int pagesPerBatch) {
        return new XSource(name, words, api, clock, pagesPerBatch);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Batch fetch(@Nullable String cursor) {
        limit.requireOpen(name);
        Harvest harvest = new Harvest(name, reader);
        Pass pass = passOf(cursor);
        if (!pass.isUnderWay()) {
            began = clock.instant();
        }
        for (int page = 0; page < pages && !limit.isClosed(); page++) {
            try {
                List<Status> found = ask(pass);
                if (found.isEmpty()) {
                    return harvest.last(pass.finished(), began);
                }
                harvest.add(found);
                pass = pass.after(found);
            } catch (TwitterException e) {
                SourceException failure = failure(e);
                if (page == 0) {
                    throw failure;
                }
                LOG.warn("{} pages were read before the search broke off: {}", page, failure.getMessage());
                break;
            }
        }
        return harvest.batch(pass);
    }

    private Pass passOf(@Nullable String cursor) {
        if (cursor == null) {
            return Pass.FIRST;
        }
        return Pass.parse(cursor)
                .orElseThrow(() -> new SourceException("Cursor '" + cursor + "' of " + name
                        + " is no id such as 1584797000000000001: delete it to search anew"));
    }

    /** One page of what the pass has not seen. */
    private List<Status> ask(Pass pass) throws TwitterException {
        Query query = Query.of(words).count(PAGE).resultType(Query.RECENT);
        if (pass.since() > 0) {
            query = query.sinceId(pass.since());
        }
        if (pass.isUnderWay()) {
            query = query.maxId(pass.below() - 1);
        }
        QueryResult result = search.search(query);
        limit.note(result.getRateLimitStatus());
        return result.getTweets().stream()
                .filter(status -> pass.isNews(status.getId()))
                .toList();
    }

    private SourceException failure(TwitterException e) {
        int status = e.getStatusCode();
        if (status == TOO_MANY_REQUESTS || e.exceededRateLimitation()) {
            return limit.exceeded(name, e);
        }
        String said = e.isErrorMessageAvailable() ? ": " + e.getErrorMessage() : "";
        return new SourceException(
                switch (status) {
                    case UNAUTHORIZED, FORBIDDEN ->
                        name + ": X refuses the " + api.access() + " (" + status + said
                                + "): check them in the configuration";
                    case NO_ANSWER ->
                        name + ": X cannot be read at " + api.address() + ": "
                                + rootOf(e).getMessage()
                                + " - check the network, and api in the configuration";
                    default ->
                        name + ": X failed with status " + status + said
                                + " - check query and api in the configuration if that goes on";
                },
                e);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
