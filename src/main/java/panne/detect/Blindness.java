package panne.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import panne.domain.SourceGap;

/**
 * Knows when nothing could be seen: gaps that sources declared, and silences that the usual traffic does not explain.
 *
 * <p>A silence of at least ten minutes in which 30 posts were to be expected is taken for a gap; 8 will do if by the
 * traffic of the last hour it would have been 30.
 */
final class Blindness {
    private static final long LEAST_SILENCE_MINUTES = 10;
    private static final double MISSED_POSTS = 30;
    private static final double MISSED_USUALLY = 8;
    private static final double MEMORY = Math.pow(0.5, 1 / 24.0);
    private static final int KEPT = 256;

    private record Span(long from, long to) {
        boolean meets(long otherFrom, long otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    private final List<SourceGap> gaps = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private long hour = Long.MIN_VALUE;
    private long lastMinute = Long.MIN_VALUE;
    private double thisHour;
    private double posts;
    private double hours;

    /** A gap that begins with an earlier one of the same source is that one, grown. */
    void declare(SourceGap gap) {
        gaps.removeIf(
                known -> known.source().equals(gap.source()) && known.from().equals(gap.from()));
        gaps.add(gap);
        remember(new Span(
                Clockwork.minuteOf(gap.from()), Clockwork.minuteOf(gap.to().plusSeconds(59))));
    }

    /** Takes note of a post of any kind: some source can see. */
    void sawPost(long minute) {
        if (lastMinute != Long.MIN_VALUE && isSilent(minute)) {
            remember(new Span(lastMinute + 1, minute));
        }
        long now = Math.floorDiv(minute, 60L);
        if (now != hour) {
            turnHour(now);
        }
        thisHour++;
        lastMinute = minute;
    }

    private void turnHour(long now) {
        if (hour != Long.MIN_VALUE) {
            long passed = Math.min(now - hour, 24 * 365L);
            boolean gap = isSilent(now * 60);
            double forget = gap ? MEMORY : Math.pow(MEMORY, (double) passed);
            posts = posts * forget + thisHour;
            hours = hours * forget + (gap ? 1 : passed);
        }
        hour = now;
        thisHour = 0;
    }

    /** Whether the silence up to the minute is too long to be one. */
    boolean isSilent(long minute) {
        long silence = minute - lastMinute - 1;
        double usual = posts / (hours + 1) / 60 * silence;
        double recent = thisHour / (Math.floorMod(lastMinute, 60L) + 1) * silence;
        return silence >= LEAST_SILENCE_MINUTES
                && (usual >= MISSED_POSTS || (recent >= MISSED_POSTS && usual >= MISSED_USUALLY));
    }

    boolean covers(long fromMinute, long toMinute) {
        for (int i = spans.size() - 1; i >= 0; i--) {
            if (spans.get(i).meets(fromMinute, toMinute)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a post comes from a source that could not see when it was written: a backfill. */
    boolean isBackfill(String source, Instant created) {
        for (int i = gaps.size() - 1; i >= 0; i--) {
            SourceGap gap = gaps.get(i);
            if (gap.source().equals(source) && !created.isBefore(gap.from()) && created.isBefore(gap.to())) {
                return true;
            }
        }
        return false;
    }

    private void remember(Span span) {
        spans.removeIf(known -> known.from() == span.from() && known.to() <= span.to());
        spans.add(span);
        if (spans.size() > KEPT) {
            spans.removeFirst();
        }
        if (gaps.size() > KEPT) {
            gaps.removeFirst();
        }
    }
}
