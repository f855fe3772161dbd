package panne.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Language;
import panne.domain.PanneException;

final class ModelFileTest {
    @TempDir
    Path folder;

    @Test
    void aModelReadBackAnswersTheSame() {
        LinearModel model = trained();
        Path file = folder.resolve("stance.model");

        ModelFile.write(model, file);

        double[] before = model.chances(bag("down", "again"));
        double[] after = ModelFile.read(file).chances(bag("down", "again"));
        assertThat(after).usingComparatorWithPrecision(0.001).containsExactly(before);
    }

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        ModelFile.write(trained(), folder.resolve("one"));
        ModelFile.write(trained(), folder.resolve("two"));

        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    }

    @Test
    void learnsWhatTellsTheLabelsApart() {
        LinearModel model = trained();

        assertThat(model.labels()).containsExactlyInAnyOrder("report", "other");
        assertThat(model.chances(bag("down"))[model.labels().indexOf("report")]).isGreaterThan(0.6);
        assertThat(model.chances(bag("down")))
                .satisfies(chances -> assertThat(chances[0] + chances[1]).isCloseTo(1, within(1e-9)));
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = folder.resolve("stance.model");
        ModelFile.write(trained(), file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("is damaged or of another version; run 'panne train'");
    }

    @Test
    void aMissingFileIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none.model")))
                .hasMessageContaining("none.model: cannot be read; run 'panne train' to make it");
    }

    private static LinearModel trained() {
        List<Example<FeatureBag>> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean report = i % 2 == 0;
            examples.add(new Example<>(
                    report ? bag("down", "word" + i % 7) : bag("fine", "word" + i % 5),
                    report ? "report" : "other",
                    new Language("en")));
        }
        return new LinearTrainer(1, 2).train(examples);
    }

    private static FeatureBag bag(String... features) {
        FeatureBag bag = new FeatureBag();
        List.of(features).forEach(bag::add);
        return bag;
    }
}
