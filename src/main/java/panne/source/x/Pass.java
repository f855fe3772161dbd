package panne.source.x;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import twitter4j.v1.Status;

/**
 * How far a walk through the search results has come. X answers the newest posts first, so a pass walks backwards from the
 * newest to those that the pass before has seen; only then is everything up to the newest known.
 *
 * @param since highest id of the last whole pass; 0 when there was none
 * @param newest highest id seen in the pass under way; 0 when it has not begun
 * @param below ids from this one on were seen in the pass under way; 0 when it has not begun
 */
record Pass(long since, long newest, long below) {
    static final Pass FIRST = new Pass(0, 0, 0);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,19})(?:\\.\\.(\\d{1,19})<(\\d{1,19}))?");

    static Optional<Pass> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Pass(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    boolean isUnderWay() {
        return below > 0;
    }

    /** Whether a post is one that the pass was still looking for. */
    boolean isNews(long id) {
        return id > since && (!isUnderWay() || id < below);
    }

    /** The pass after a page that is not empty. */
    Pass after(List<Status> page) {
        LongSummaryStatistics ids = page.stream().mapToLong(Status::getId).summaryStatistics();
        return new Pass(since, Math.max(newest, ids.getMax()), ids.getMin());
    }

    /** The beginning of the next pass, once this one has found nothing more. */
    Pass finished() {
        return new Pass(Math.max(since, newest), 0, 0);
    }

    @Override
    public String toString() {
        return isUnderWay() ? since + ".." + newest + "<" + below : Long.toString(since);
    }
}
