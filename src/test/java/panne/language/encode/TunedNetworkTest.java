package panne.language.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TunedNetworkTest {
    private static final List<String> LABELS = List.of("fails", "works");
    private static final TunedNetwork.Depth DEPTH = new TunedNetwork.Depth(1, 2);

    @Test
    void theMeanLiesBetween() {
        TunedNetwork mean = TunedNetwork.mean(List.of(
                network(LABELS, new float[] {1, -2}, new float[] {0.64f, 1, 0, -2}),
                network(LABELS, new float[] {2, 4}, new float[] {-0.64f, 2, 0.32f, 0})));

        assertThat(mean.vector(TunedNetwork.HEAD_OFFSETS)).containsExactly(1.5f, 1);
        assertThat(mean.matrices()).singleElement().satisfies(matrix -> {
            assertThat(matrix.name()).isEqualTo("query");
            assertThat(matrix.unrounded()).containsExactly(new float[] {0, 1.5f, 0.16f, -1}, within(0.02f));
        });
        assertThat(mean.labels()).isEqualTo(LABELS);
        assertThat(mean.depth()).isEqualTo(DEPTH);
    }

    @Test
    void theMeanOfOneIsItself() {
        TunedNetwork network = network(LABELS, new float[] {1, -2}, new float[] {0.64f, 1, 0, -2});

        assertThat(TunedNetwork.mean(List.of(network))).isEqualTo(network);
    }

    @Test
    void differentQuestionsHaveNoMean() {
        TunedNetwork one = network(LABELS, new float[] {1, -2}, new float[4]);
        TunedNetwork other = network(List.of("fails", "asks"), new float[] {1, -2}, new float[4]);

        assertThatThrownBy(() -> TunedNetwork.mean(List.of(one, other))).hasMessageContaining("have no mean");
        assertThatThrownBy(() -> TunedNetwork.mean(List.of())).hasMessageContaining("no network");
    }

    private static TunedNetwork network(List<String> labels, float[] offsets, float[] query) {
        return TunedNetwork.of(
                labels,
                DEPTH,
                Map.of(TunedNetwork.HEAD_OFFSETS, offsets),
                List.of(new NamedMatrix("query", 2, 2, query)));
    }
}
