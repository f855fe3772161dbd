package panne.language.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.language.encode.LayerReader;
import panne.language.encode.PretrainedNetwork;
import panne.language.encode.SentenceClassifier;
import panne.language.encode.TunedNetwork;
import panne.language.encode.TunedNetworkFile;
import panne.language.model.Example;
import panne.language.model.OpinionPool;

/** Tunes with the real PyTorch, which the build has for this kind of machine, and reads with the real runtime. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
final class NetworkTunerTest {
    private static final TunedNetwork.Depth DEPTH = new TunedNetwork.Depth(3, 5);
    private static final List<String> OUTAGES = List.of(
            "the power just went out at my house",
            "we have no electricity right now",
            "whole street is dark again",
            "lights went off an hour ago and still nothing",
            "no power in the office since noon",
            "blackout here, the whole block");
    private static final List<String> SPORTS = List.of(
            "the power forward scored thirty points",
            "what a goal in the last minute",
            "our team lost the final again",
            "she ran the marathon in three hours",
            "the coach picked a new goalkeeper",
            "great save by the keeper tonight");

    private static final int PIECES = 2_000;
    private static final int MOST_KEPT = 20_000;
    private static final Duration BETWEEN = Duration.ofMillis(700);

    @TempDir
    private Path folder;

    private static List<Example<String>> examples() {
        List<Example<String>> examples = new ArrayList<>();
        for (int repeat = 0; repeat < 60; repeat++) {
            OUTAGES.forEach(text -> examples.add(new Example<>(text, "outage", new Language("en"))));
            SPORTS.forEach(text -> examples.add(new Example<>(text, "sport", new Language("en"))));
        }
        return examples;
    }

    private static TunedNetwork tune() {
        return new NetworkTuner(news -> {}).tune(examples());
    }

    @Test
    void whatItLearnedHoldsForSentencesThatItNeverSaw() {
        SentenceClassifier classifier = SentenceClassifier.of(tune()).orElseThrow();
        double[] outage = classifier.scores("my house has been without electricity all evening");
        double[] sport = classifier.scores("the striker missed a penalty");
        assertThat(outage[0]).isGreaterThan(outage[1]);
        assertThat(sport[1]).isGreaterThan(sport[0]);
    }

    @Test
    void theSameSentencesGiveTheSameNetworkWhateverElseGoesOnAndAFileKeepsIt()
            throws IOException, InterruptedException {
        TunedNetwork network = tune();
        AtomicBoolean over = new AtomicBoolean();
        Thread litter = Thread.ofPlatform().start(() -> litter(over));
        try {
            assertThat(tune()).isEqualTo(network);
        } finally {
            over.set(true);
            litter.join();
        }
        Path file = folder.resolve("some.network");
        TunedNetwork.Pools pools = new TunedNetwork.Pools(
                Map.of(new Language("en"), new OpinionPool(0.4, 0.6), new Language("ca"), new OpinionPool(0.3, 0.9)),
                Map.of(new Language("en"), new OpinionPool(0.5, 0.7)));
        TunedNetworkFile.write(network.in(pools), file);
        assertThat(TunedNetworkFile.read(file)).isEqualTo(network.in(pools));

        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2]++;
        Files.write(file, bytes);
        assertThatThrownBy(() -> TunedNetworkFile.read(file))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining(file + ": is damaged")
                .hasMessageContaining("panne train --network");
    }

    /** Collects garbage until it is over, and writes what is no number where it lay. */
    private static void litter(AtomicBoolean over) {
        Deque<ByteBuffer> kept = new ArrayDeque<>();
        while (!over.get()) {
            System.gc();
            for (int piece = 0; piece < PIECES; piece++) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(Float.BYTES).order(ByteOrder.nativeOrder());
                kept.add(buffer.putFloat(0, Float.NaN));
            }
            while (kept.size() > MOST_KEPT) {
                kept.remove();
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    @Test
    void pyTorchAndTheRuntimeComputeTheSameScores() {
        String text = "still no signal here, anyone else?";
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                LayerReader lower = LayerReader.pretrained(DEPTH.kept() - 1)) {
            TunableWeights weights = new TunableWeights(PretrainedNetwork.read(), DEPTH, 2, manager);
            Sentence sentence = new Sentence(lower.read(text).getFirst(), 0);
            Sentence longer = new Sentence(lower.read(text + " " + text).getFirst(), 1);
            float[] scores = new Layers(weights, 0)
                    .scores(Batch.of(List.of(sentence, longer), manager))
                    .toFloatArray();
            double[] rounded = SentenceClassifier.of(weights.rounded(List.of("a", "b")))
                    .orElseThrow()
                    .scores(text);
            assertThat(rounded[0]).isCloseTo(scores[0], within(0.02));
            assertThat(rounded[1]).isCloseTo(scores[1], within(0.02));
        }
    }
}
