package panne.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An owner group on watch: its services, and their common series when it has more than one. */
final class Owner {
    private final String slug;
    private final List<ServiceBoard> boards = new ArrayList<>();
    private final RecentAuthors authors = new RecentAuthors();
    private final int number;
    private final Series talk;
    private @Nullable Series series;

    /** The number is no other owner's; nobody spoke of it before the minute. */
    Owner(String slug, int number, long bornMinute) {
        this.slug = slug;
        this.number = number;
        talk = new Series(bornMinute);
    }

    int number() {
        return number;
    }

    /** Posts of any stance that name no other owner. */
    Series talk() {
        return talk;
    }

    void talk(long tick, boolean late) {
        long minute = Clockwork.minuteOfTick(tick);
        talk.catchUp(minute, this::lessonOf);
        if (late) {
            talk.lateWitness(minute);
        } else {
            talk.witness(tick);
        }
    }

    /** Posts of the window that are no witnesses. */
    double otherTalk(long endTick, int scale) {
        double posts = talk.count(endTick, scale);
        for (ServiceBoard board : boards) {
            posts -= board.whole().count(endTick, scale);
        }
        return Math.max(0, posts);
    }

    /** How many of them are normal. */
    double usualOtherTalk(long endTick, int scale) {
        double posts = talk.expected(endTick, scale);
        for (ServiceBoard board : boards) {
            posts -= board.whole().expected(endTick, scale);
        }
        return Math.max(0, posts);
    }

    boolean hasConfirmedCase() {
        for (ServiceBoard board : boards) {
            Case found = board.openCase();
            if (found != null && found.isConfirmed()) {
                return true;
            }
        }
        return false;
    }

    String slug() {
        return slug;
    }

    List<ServiceBoard> boards() {
        return boards;
    }

    void add(ServiceBoard board) {
        boards.add(board);
    }

    /** The common series, or null while one service speaks for the group. */
    @Nullable
    Series series() {
        return series;
    }

    /** The service with the most witnesses beyond its normal in the reading's window. */
    ServiceBoard worstHit(Reading reading) {
        ServiceBoard worst = boards.getFirst();
        for (ServiceBoard board : boards) {
            worst = excess(board, reading) > excess(worst, reading) ? board : worst;
        }
        return worst;
    }

    private static double excess(ServiceBoard board, Reading reading) {
        Series whole = board.whole();
        return whole.count(reading.endTick(), reading.scale()) - whole.expected(reading.endTick(), reading.scale());
    }

    void witness(long tick, long author) {
        if (boards.size() < 2) {
            return;
        }
        long minute = Clockwork.minuteOfTick(tick);
        Series common = series;
        if (common == null) {
            common = new Series(minute);
            series = common;
        }
        common.catchUp(minute, this::lessonOf);
        if (author == 0 || authors.admit(author, tick * Clockwork.TICK_SECONDS)) {
            common.witness(tick);
        }
    }

    /** What is said of its services without bearing witness is attention for their common series as well. */
    void attend(long minute, double weight) {
        Series common = series;
        if (common != null) {
            common.catchUp(minute, this::lessonOf);
            common.attend(minute, weight);
        }
    }

    private Series.Lesson lessonOf(long fromMinute, long toMinute) {
        Series.Lesson lesson = Series.Lesson.LEARN;
        for (ServiceBoard board : boards) {
            Series.Lesson own = board.lessonOf(fromMinute, toMinute);
            if (own == Series.Lesson.WAIT) {
                return own;
            }
            lesson = own == Series.Lesson.SKIP ? own : lesson;
        }
        return lesson;
    }
}
