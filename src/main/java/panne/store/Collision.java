package panne.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a failure that only says that another writer was faster: the same work done again then succeeds. */
final class Collision {
    /** Unique key, serialization, deadlock; H2's lock time-out and its "row changed meanwhile". */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "HYT00", "90131");

    private static final int DATABASE_IS_CLOSED = 90098;

    private Collision() {}

    static boolean isCauseOf(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())));
    }

    /** Whether an embedded database has closed itself under those who use it. */
    static boolean isEndOfDatabase(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_IS_CLOSED);
    }

    /** What the database itself said, without the statement that was sent to it. */
    static String rootMessage(Throwable failure) {
        Throwable root = causes(failure).reduce(failure, (former, cause) -> cause);
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.replaceFirst("(?s); SQL statement:.*", "").replaceFirst("(?s)\\s*\\R.*", "");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
