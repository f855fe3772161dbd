package panne.language.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notices authors who post like machines: very often, or the same text with changing details. For one thread. */
final class AuthorHabits {
    private static final Duration SPAN = Duration.ofHours(1);
    private static final int MOST_PER_SPAN = 20;
    private static final int MOST_COPIES = 4;
    private static final int MOST_AUTHORS = 200_000;

    /** What is known of an author. */
    private static final class Habit {
        private final Deque<Instant> recent = new ArrayDeque<>();
        private int copies;
    }

    private final Map<String, Habit> habits = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Habit> eldest) {
            return size() > MOST_AUTHORS;
        }
    };

    /** Takes note of a post and tells whether its author seems to be a machine by now. */
    boolean noteAndJudge(String author, Instant created, boolean copiesItself) {
        Habit habit = habits.computeIfAbsent(author, unused -> new Habit());
        habit.recent.addLast(created);
        while (!habit.recent.isEmpty()
                && Duration.between(habit.recent.getFirst(), created).compareTo(SPAN) > 0) {
            habit.recent.removeFirst();
        }
        habit.copies += copiesItself ? 1 : 0;
        return habit.recent.size() > MOST_PER_SPAN || habit.copies > MOST_COPIES;
    }
}
