package panne.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Language;
import panne.domain.PanneException;

final class PerceptronTest {
    private static final int WIDTH = 24;

    @TempDir
    private Path folder;

    @Test
    void tellsApartWhatNoSumOfTheValuesDoes() {
        List<Example<float[]>> examples = examples(20_000, 1);
        Perceptron perceptron = new PerceptronTrainer().train(examples);
        List<Example<float[]>> unseen = examples(500, 2);
        long right = unseen.stream()
                .filter(example -> answer(perceptron, example.input()).equals(example.label()))
                .count();
        assertThat(right).isGreaterThan(450);
    }

    @Test
    void theSameExamplesGiveTheSameFileAndTheFileTheSameModel() throws IOException {
        Path first = folder.resolve("first.model");
        Path second = folder.resolve("second.model");
        Perceptron perceptron = new PerceptronTrainer().train(examples(600, 3)).withTemperature(1.25);
        PerceptronFile.write(perceptron, first);
        PerceptronFile.write(new PerceptronTrainer().train(examples(600, 3)).withTemperature(1.25), second);
        assertThat(first).hasSameBinaryContentAs(second);
        Perceptron read = PerceptronFile.read(first);
        float[] vector = examples(1, 4).getFirst().input();
        assertThat(read.scores(vector)).isEqualTo(perceptron.scores(vector));
        assertThat(read.labels()).containsExactly("alike", "unlike");
        assertThat(read.temperature()).isEqualTo(1.25);
        assertThat(Files.readString(first, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("panne-perceptron 1 ");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = folder.resolve("a.model");
        PerceptronFile.write(new PerceptronTrainer().train(examples(300, 5)), file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> PerceptronFile.read(file))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("is damaged or of another version; run 'panne train'");
    }

    @Test
    void aSecondOpinionIsWantedOnlyWhereTheFirstIsUnsureAndMovesIt() {
        assertThat(SecondOpinion.isWanted(new double[] {0.9, 0.1})).isFalse();
        assertThat(SecondOpinion.isWanted(new double[] {0.6, 0.4})).isTrue();
        Perceptron perceptron = new PerceptronTrainer().train(examples(20_000, 1));
        SecondOpinion opinion = new SecondOpinion(perceptron, List.of("unlike", "alike"));
        for (Example<float[]> example : examples(50, 6)) {
            double[] chances = opinion.together(new double[] {0.5, 0.5}, opinion.alone(example.input()));
            assertThat(chances[0] + chances[1]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
            String likelier = chances[0] > chances[1] ? "unlike" : "alike";
            assertThat(likelier).isEqualTo(answer(perceptron, example.input()));
        }
    }

    private static String answer(Perceptron perceptron, float[] vector) {
        double[] scores = perceptron.scores(vector);
        return perceptron.labels().get(scores[0] > scores[1] ? 0 : 1);
    }

    /** Whether the first two values have the same sign; the other values are noise. */
    private static List<Example<float[]>> examples(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Example<float[]>> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = new float[WIDTH];
            for (int j = 0; j < WIDTH; j++) {
                vector[j] = (float) (j < 2 ? Math.signum(random.nextGaussian()) * 3 : random.nextGaussian());
            }
            examples.add(new Example<>(vector, vector[0] * vector[1] > 0 ? "alike" : "unlike", new Language("en")));
        }
        return examples;
    }
}
