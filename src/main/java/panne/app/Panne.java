package panne.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import panne.app.config.Configuration;
import panne.app.config.Secret;
import panne.detect.Detector;
import panne.detect.DetectorSettings;
import panne.domain.Service;
import panne.index.IndexSettings;
import panne.index.LuceneIndex;
import panne.index.PostIndex;
import panne.language.Annotator;
import panne.language.Annotators;
import panne.language.RepairTalk;
import panne.lexicon.ServiceCatalogue;
import panne.lexicon.ServiceEntry;
import panne.pipeline.Forgotten;
import panne.pipeline.Newsroom;
import panne.pipeline.Pipeline;
import panne.pipeline.PipelineSettings;
import panne.pipeline.Pseudonymiser;
import panne.pipeline.Stages;
import panne.source.PostSource;
import panne.store.Store;
import panne.store.StoreSettings;

/** One installation: its stages are built when first asked for, and closed together in reverse order. */
public final class Panne implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 8;

    private final Startup startup;
    private final Configuration configuration;
    private final Function<Path, DataFolder> opener;
    private final Deque<Runnable> open = new ArrayDeque<>();
    private final Once<DataFolder> data = new Once<>(this::openData);
    private final Once<LuceneIndex> index = new Once<>(this::openIndex);
    private final Once<Store> store = new Once<>(this::openStore);
    private final Once<Collection<Service>> services = new Once<>(this::readServices);
    private final Once<Annotator> annotator = new Once<>(this::newAnnotator);
    private final Once<Messages> messages = new Once<>(this::newMessages);

    private Panne(Startup startup, Configuration configuration, Function<Path, DataFolder> opener) {
        this.startup = requireNonNull(startup, "startup is null");
        this.opener = opener;
        this.configuration = requireNonNull(configuration, "configuration is null");
    }

    /** An installation that is configured, and of which nothing is opened yet. */
    public static Panne of(Startup startup) {
        return new Panne(startup, startup.configuration(), DataFolder::open);
    }

    /** The same for those who ask what was kept: a data folder that is missing is a mistake, and is not made. */
    public static Panne reading(Startup startup) {
        return new Panne(startup, startup.configuration(), DataFolder::openExisting);
    }

    /** The same with everything embedded in a folder of its own: no source, no database server, no mail. */
    public static Panne embedded(Startup startup, Path folder) {
        return new Panne(startup, startup.configuration().embedded(folder), DataFolder::open);
    }

    public Configuration configuration() {
        return configuration;
    }

    public Home home() {
        return startup.home();
    }

    public Surroundings surroundings() {
        return startup.surroundings();
    }

    public DataFolder data() {
        return data.get();
    }

    public PostIndex index() {
        return index.get();
    }

    public Store store() {
        return store.get();
    }

    /** All services of the catalogue. */
    public Collection<Service> services() {
        return services.get();
    }

    public Annotator annotator() {
        return annotator.get();
    }

    public Messages messages() {
        return messages.get();
    }

    public Clock clock() {
        return startup.surroundings().clock();
    }

    /** A source as it is configured, which is closed with the installation. */
    public PostSource source(Configuration.Source source) {
        return closing(Sources.of(source, clock()), PostSource::close);
    }

    /** Starts the pipeline, which knows all that it knew when it last ran here. */
    public Pipeline pipeline(Newsroom newsroom) {
        Configuration.Detection detection = configuration.detection();
        DetectorSettings usual = DetectorSettings.defaults();
        DetectorSettings settings = new DetectorSettings(
                configuration.lateness(),
                detection.falseAlarms(),
                usual.minAuthors(),
                usual.reopenWithin(),
                usual.groupWithin());
        Pseudonymiser pseudonymiser = new Pseudonymiser(data().key());
        Stages stages = new Stages(
                annotator(),
                pseudonymiser,
                Forgotten.in(data().forgotten(), pseudonymiser),
                index(),
                new Detector(settings, services(), RepairTalk.load(home().lexicons())),
                newsroom,
                store());
        int cores = Runtime.getRuntime().availableProcessors();
        return closing(Pipeline.start(stages, new PipelineSettings(cores, detection.history())), Pipeline::close);
    }

    /** Hands over something to be closed with the installation, before all that was opened earlier. */
    <T> T closing(T resource, Consumer<T> close) {
        open.push(() -> close.accept(resource));
        return resource;
    }

    private DataFolder openData() {
        return closing(opener.apply(configuration.data()), DataFolder::close);
    }

    private LuceneIndex openIndex() {
        return closing(
                LuceneIndex.open(data().index(), IndexSettings.defaults().knowing(services())), LuceneIndex::close);
    }

    private Store openStore() {
        Configuration.Database database = configuration.database();
        String url = database.url();
        StoreSettings settings = url == null
                ? StoreSettings.inFolder(data().folder())
                : new StoreSettings(url, database.user(), reveal(database.password()), MAX_CONNECTIONS);
        return closing(Store.open(settings), Store::close);
    }

    private Collection<Service> readServices() {
        return ServiceCatalogue.read(home().lexicons().resolve("services")).entries().stream()
                .map(ServiceEntry::service)
                .toList();
    }

    private Messages newMessages() {
        return new Messages(configuration, services());
    }

    /** One that remembers nothing of what others have read. */
    public Annotator newAnnotator() {
        return Annotators.load(home().folder(), configuration.languages());
    }

    static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.value();
    }

    /** Closes what was opened; one thing that cannot be closed keeps no other open. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().run();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** A value that is made at its first use. */
    private static final class Once<T> {
        private final Supplier<T> maker;
        private @Nullable T value;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T made = value;
            if (made == null) {
                made = maker.get();
                value = made;
            }
            return made;
        }
    }
}
