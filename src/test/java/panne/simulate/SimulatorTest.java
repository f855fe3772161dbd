package panne.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import panne.domain.PanneException;
import panne.domain.Post;

final class SimulatorTest {
    private static final Path FOLDER = Path.of("scenarios");
    private static final Simulator SIMULATOR = Simulator.of(FOLDER);

    static List<String> names() {
        return ScenarioFiles.names(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("names")
    void sameSeedGivesTheSamePosts(String name) {
        Scenario scenario = ScenarioFiles.read(FOLDER, name);
        assertThat(first(scenario, 7)).isEqualTo(first(scenario, 7)).isNotEqualTo(first(scenario, 8));
    }

    private static List<Post> first(Scenario scenario, long seed) {
        try (Stream<Post> posts = SIMULATOR.posts(scenario, seed)) {
            return posts.limit(2_000).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void postsComeInOrderOfTimeEachWithItsOwnIdAndWithoutOpenSlots(String name) {
        Scenario scenario = ScenarioFiles.read(FOLDER, name);
        List<Post> posts = SIMULATOR.posts(scenario, 1).toList();
        assertThat(posts).extracting(Post::id).doesNotHaveDuplicates();
        assertThat(posts)
                .noneMatch(
                        post -> post.text().matches(".*[{}].*") || post.text().isBlank());
        if (scenario.gaps().isEmpty()) {
            assertThat(posts).isSortedAccordingTo(Comparator.comparing(Post::created));
        }
    }

    @Test
    void namesTheScenariosThatThereAre() {
        assertThatThrownBy(() -> ScenarioFiles.read(FOLDER, "titanic-1912"))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("'titanic-1912'")
                .hasMessageContaining("whatsapp-2022-10-25");
    }
}
