package panne.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/** Writes and reads instants as UTC whatever zone the JVM is in, to the microsecond that both databases keep. */
final class InstantColumns extends AbstractArgumentFactory<Instant> {
    private InstantColumns() {
        super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static void install(Jdbi jdbi) {
        jdbi.registerArgument(new InstantColumns());
    }

    static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant readPresent(ResultSet row, String column) throws SQLException {
        return requireNonNull(read(row, column), column + " is null");
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        OffsetDateTime time = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return (position, statement, context) -> statement.setObject(position, time);
    }
}
