package panne.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.IncidentUpdate.Kind;
import panne.domain.SampleOutage;

final class H2StoreTest
        implements CursorsContract, IncidentsContract, OutboxContract, SourceHealthContract, UpgradeContract {
    @TempDir
    private Path folder;

    @Override
    public StoreSettings freshDatabase() {
        return StoreSettings.inFolder(folder);
    }

    @Test
    void aSecondProcessIsToldToStayOut() throws IOException, InterruptedException {
        Process first = startRecorder();
        assertThatThrownBy(() -> Store.open(freshDatabase()).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("stop the other process");
        first.destroyForcibly().waitFor();
    }

    @Test
    void aDamagedFileIsNamedWithWhatToDo() throws IOException {
        Store.open(freshDatabase()).close();
        Files.write(folder.resolve("panne.mv.db"), new byte[5000]);
        assertThatThrownBy(() -> Store.open(freshDatabase()).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("restore the data folder from a copy");
    }

    @Test
    void aStoreThatCannotBeBroughtUpToDateIsToldWithWhatToDo() {
        try (HikariDataSource other = StoreOpening.connect(freshDatabase())) {
            Jdbi.create(other).useHandle(handle -> handle.execute("CREATE TABLE incident (id INT)"));
        }
        assertThatThrownBy(() -> Store.open(freshDatabase()).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Cannot bring the store")
                .hasMessageEndingWith("let its user make and change tables, or restore it from a copy");
    }

    @Test
    void whatCannotBeDoneIsToldWithWhatToDo() {
        try (Store store = Store.open(freshDatabase())) {
            Jdbi.create(store.dataSource()).useHandle(handle -> handle.execute("DROP TABLE source_cursor"));
            assertThatThrownBy(() -> store.cursors().get("x"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageEndingWith("check that the database answers and that its disk has room");
        }
    }

    @Test
    void aStoreOfANewerProgramIsLeftAlone() {
        try (Store store = Store.open(freshDatabase())) {
            Jdbi.create(store.dataSource())
                    .useHandle(
                            handle -> handle.execute(
                                    "insert into \"panne_schema_history\""
                                            + " select 99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'me', current_timestamp, 1, true"));
        }
        assertThatThrownBy(() -> Store.open(freshDatabase()).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("written by a newer version of the program")
                .hasMessageContaining("999");
    }

    @Test
    void aCommitOutlivesAKilledProcess() throws IOException, InterruptedException {
        startRecorder().destroyForcibly().waitFor();
        try (Store store = Store.open(freshDatabase())) {
            assertThat(store.incidents().current()).hasSize(1);
            assertThat(store.outbox().summary()).isEqualTo(new OutboxSummary(1, 0, 0));
        }
    }

    @Test
    void noH2DatabaseClosesItselfWhenTheProcessIsAskedToEnd() {
        assertThat(freshDatabase().connection()).containsOnlyOnce("DB_CLOSE_ON_EXIT=FALSE");
        assertThat(new StoreSettings("jdbc:h2:file:/srv/own;CIPHER=AES", null, null, 2).connection())
                .isEqualTo("jdbc:h2:file:/srv/own;CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        assertThat(new StoreSettings("jdbc:h2:file:/srv/own;db_close_on_exit=true", null, null, 2).connection())
                .isEqualTo("jdbc:h2:file:/srv/own;db_close_on_exit=true;TRACE_LEVEL_FILE=0");
        assertThat(new StoreSettings("jdbc:postgresql://db/panne", null, null, 2).connection())
                .isEqualTo("jdbc:postgresql://db/panne");
    }

    private Process startRecorder() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recorder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader().lines().filter("recorded"::equals).findFirst())
                .as("the other process")
                .isPresent();
        return process;
    }

    @Test
    void aDatabaseThatClosedItselfOnAFullDiskIsToldWithWhatToDo() {
        try (Store store = Store.open(new StoreSettings(FullDisk.url(folder), "panne", "", 2))) {
            store.advance("drop", "1", 1);
            assertThat(store.isLost()).isFalse();
            FullDisk.fill();
            assertThatThrownBy(() -> store.advance("drop", "2", 1)).isInstanceOf(StoreException.class);

            assertThat(store.isAlive()).isFalse();
            assertThat(store.isLost()).isTrue();
            assertThatThrownBy(store::requireOpen)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("make room, then start again");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsToldByName() throws IOException {
        Files.writeString(folder.resolve("panne.mv.db"), "no database ".repeat(1000));
        assertThatThrownBy(() -> Store.open(freshDatabase()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Cannot open the store")
                .hasMessageContaining(folder.toString());
    }

    /** Another process: records an incident, says so, and waits to be killed. */
    static final class Recorder {
        private Recorder() {}

        public static void main(String[] folder) throws IOException {
            Store store = Store.open(StoreSettings.inFolder(Path.of(folder[0])));
            store.record(SampleOutage.update(Kind.CONFIRMED), List.of(SampleAlerts.opening("anna@example.org")));
            System.out.println("recorded");
            System.in.read();
        }
    }
}
