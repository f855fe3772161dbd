package panne.schedule;

import panne.store.PostgresServer;

/** The schedule beside the store in PostgreSQL. */
final class PostgresScheduleTest extends ScheduleContract {
    private final String url = PostgresServer.shared().freshDatabase();

    @Override
    String url() {
        return url;
    }
}
