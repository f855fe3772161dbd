package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.Post;
import panne.source.file.FileSource;
import panne.store.OutboxSummary;
import panne.store.RecordedIncident;

/** A replay that dies, in a process of its own, at whatever step, and is run again ends like one that did not. */
final class KillTest {
    private static final List<Post> POSTS = Story.tenDays();

    private static List<RecordedIncident> uninterrupted = List.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void replayOnce(@TempDir Path elsewhere) {
        uninterrupted = replay(elsewhere.resolve("data"), Story.write(POSTS, elsewhere.resolve("posts.ndjson")));
        assertThat(uninterrupted).hasSize(2);
    }

    private Path posts() {
        return Story.write(POSTS, folder.resolve("posts.ndjson"));
    }

    @Test
    void aReplayKilledHalfWayAndRunAgainEndsTheSame() throws Exception {
        Path posts = posts();
        Process process = start(posts, "never");
        try (BufferedReader output = process.inputReader()) {
            Stream<String> lines = output.lines();
            assertThat(lines.anyMatch(line -> ReplayProcess.received(line) >= POSTS.size() / 2))
                    .as("half of the replay was seen to happen")
                    .isTrue();
            assertThat(process.destroyForcibly().waitFor()).isNotZero();
        }
        endsLikeAnUninterruptedOne(posts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.add 7", "index.commit 6", "index.committed 6", "message 1", "message 3", "fetch 9"})
    void aReplayThatDiesAtAnyStepAndIsRunAgainEndsTheSame(String step) throws Exception {
        Path posts = posts();

        assertThat(start(posts, step).waitFor()).isEqualTo(ReplayProcess.DIED);

        endsLikeAnUninterruptedOne(posts);
    }

    private Process start(Path posts, String step) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayProcess.class.getName(),
                        folder.resolve("killed").toString(),
                        posts.toString(),
                        step)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void endsLikeAnUninterruptedOne(Path posts) {
        assertThat(replay(folder.resolve("killed"), posts)).isEqualTo(uninterrupted);
    }

    private static List<RecordedIncident> replay(Path data, Path posts) {
        try (Station station = Station.start(data)) {
            new Replay(station.pipeline, station.store.cursors(), ReplayProcess.COMMIT_EVERY)
                    .run(List.of(FileSource.of(posts, ReplayProcess.CLOCK)), ReplayListener.none());
            assertThat(station.index.size()).isEqualTo(POSTS.size());
            assertThat(station.store.outbox().summary()).isEqualTo(new OutboxSummary(4, 0, 0));
            return station.incidents();
        }
    }
}
