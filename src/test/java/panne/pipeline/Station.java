package panne.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import panne.detect.Detector;
import panne.detect.DetectorSettings;
import panne.domain.Alert;
import panne.domain.IncidentUpdate;
import panne.domain.Service;
import panne.index.IndexSettings;
import panne.index.LuceneIndex;
import panne.index.PostIndex;
import panne.store.RecordedIncident;
import panne.store.Store;
import panne.store.StoreSettings;

/** A whole installation in a folder, with real index, store and detector, that can be stopped and started again. */
final class Station implements AutoCloseable {
    static final String RECEIVER = "anna@example.org";

    private static final List<Service> SERVICES = List.of(
            new Service("whatsapp", "WhatsApp", "meta", "messaging", List.of()),
            new Service("signal", "Signal", "signal", "messaging", List.of()));

    final PostIndex index;
    final Store store;
    final Pipeline pipeline;

    private Station(Path folder, UnaryOperator<PostIndex> decoration, Newsroom newsroom, PipelineSettings settings) {
        index = LuceneIndex.open(folder.resolve("index"), new IndexSettings(16));
        store = Store.open(StoreSettings.inFolder(folder));
        Pseudonymiser pseudonymiser = new Pseudonymiser("a key of this installation".getBytes(StandardCharsets.UTF_8));
        Stages stages = new Stages(
                new WordAnnotator(),
                pseudonymiser,
                Forgotten.in(folder.resolve("forgotten"), pseudonymiser),
                decoration.apply(index),
                new Detector(DetectorSettings.defaults(), SERVICES),
                newsroom,
                store);
        pipeline = Pipeline.start(stages, settings);
    }

    static Station start(Path folder) {
        return start(folder, UnaryOperator.identity(), Station::messages);
    }

    static Station start(Path folder, UnaryOperator<PostIndex> decoration, Newsroom newsroom) {
        return start(folder, decoration, newsroom, PipelineSettings.defaults());
    }

    static Station start(
            Path folder, UnaryOperator<PostIndex> decoration, Newsroom newsroom, PipelineSettings settings) {
        return new Station(folder, decoration, newsroom, settings);
    }

    static List<Alert> messages(IncidentUpdate update) {
        return switch (update.kind()) {
            case CONFIRMED -> List.of(message(update, null));
            case ENDED -> List.of(message(update, messageId(IncidentUpdate.Kind.CONFIRMED, update)));
            case SUSPECTED, REVISED, REFRESHED, EASING, REOPENED, WITHDRAWN -> List.of();
        };
    }

    private static Alert message(IncidentUpdate update, @Nullable String inReplyTo) {
        String id = update.incident().id();
        return new Alert(
                id + "/" + update.kind() + "/" + RECEIVER,
                id,
                RECEIVER,
                update.kind() + " " + id,
                "text",
                "<p>text</p>",
                List.of(),
                messageId(update.kind(), update),
                inReplyTo);
    }

    private static String messageId(IncidentUpdate.Kind kind, IncidentUpdate update) {
        return update.incident().id() + "." + kind + "@example.org";
    }

    List<RecordedIncident> incidents() {
        return store.incidents().since(Instant.EPOCH, 1000);
    }

    @Override
    public void close() {
        pipeline.close();
        index.close();
        store.close();
    }
}
