package panne.app.task;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.alert.AlertRenderer;
import panne.alert.MailFile;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.StreamSource;
import panne.app.TemporaryFolder;
import panne.app.UsageException;
import panne.app.config.Configuration;
import panne.domain.Alert;
import panne.domain.PanneException;
import panne.domain.Post;
import panne.simulate.Scenario;
import panne.simulate.ScenarioFiles;
import panne.web.Ledger;
import panne.web.WebServer;

/** Replays the bundled incident through the whole pipeline on embedded stores, and shows what came of it. */
public final class Demo implements AutoCloseable {
    private static final String SCENARIO = "whatsapp-2022-10-25";
    private static final long SEED = 1;
    private static final String RECEIVER = "you@example.org";
    private static final String MARK = "demo";

    private final Panne panne;
    private final Scenario scenario;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private @Nullable WebServer pages;

    private Demo(Panne panne, Scenario scenario) {
        this.panne = panne;
        this.scenario = scenario;
    }

    /** A mail, and the event time at which there was reason for it. */
    private record Message(Instant at, Alert alert) {}

    /** A mail that would have been sent, and the files in which it can be seen. */
    public record Letter(String subject, String text, Path eml, Path html) {}

    /**
     * Plays the incident.
     *
     * @param folder of its data, or null for {@code demo} in the data folder; a former demo there is thrown away
     */
    public static Demo play(Startup startup, @Nullable Path folder, Progress progress) {
        Path data = folder == null ? startup.configuration().data().resolve("demo") : folder;
        clear(data);
        Path scenarios = startup.home().scenarios();
        Demo demo = new Demo(Panne.embedded(startup, data), ScenarioFiles.read(scenarios, SCENARIO));
        try {
            demo.replay(scenarios, progress);
            return demo;
        } catch (RuntimeException e) {
            demo.close();
            throw e;
        }
    }

    private void replay(Path scenarios, Progress progress) {
        AlertRenderer renderer = panne.messages().renderer();
        try (Stream<Post> posts = Simulate.posts(scenarios, scenario, SEED)) {
            new panne.pipeline.Replay(
                            panne.pipeline(update -> {
                                List<Alert> alerts = renderer.render(update, List.of(RECEIVER));
                                alerts.forEach(
                                        alert -> messages.putIfAbsent(alert.key(), new Message(update.at(), alert)));
                                return alerts;
                            }),
                            panne.store().cursors())
                    .run(List.of(new StreamSource(SCENARIO, posts)), Replay.listener(progress));
        }
    }

    /** The incidents found. */
    public List<Found> incidents() {
        return Incidents.of(panne, Instant.EPOCH);
    }

    /** How many posts are in the index. */
    public long posts() {
        return panne.index().size();
    }

    /** Writes the mails that would have been sent into the data folder. */
    public List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        for (Message message : messages.values().stream()
                .sorted(Comparator.comparing(Message::at))
                .toList()) {
            Alert alert = message.alert();
            String name = "alert-" + (letters.size() + 1);
            Path eml = panne.data().folder().resolve(name + ".eml");
            Path html = panne.data().folder().resolve(name + ".html");
            try {
                Files.write(
                        eml, MailFile.eml(alert, panne.configuration().mail().from(), message.at()));
                Files.writeString(html, MailFile.html(alert));
            } catch (IOException e) {
                throw new PanneException(eml + " cannot be written (" + e + "): check the folder", e);
            }
            letters.add(new Letter(alert.subject(), alert.text(), eml, html));
        }
        return letters;
    }

    /**
     * Serves the pages as they looked when the scenario ended, where the configuration says, or at a free port.
     *
     * @param notices is told why it is another port
     */
    public URI serve(Consumer<String> notices) {
        Clock then = Clock.fixed(scenario.to(), ZoneOffset.UTC);
        Ledger ledger = new Ledger(panne.index(), panne.store(), panne.services(), Set.of(), then);
        Configuration.Web web = panne.configuration().web();
        try {
            pages = WebServer.start(web.host(), web.port(), ledger);
        } catch (PanneException e) {
            notices.accept(String.valueOf(e.getMessage()));
            pages = WebServer.start(web.host(), 0, ledger);
        }
        return requireNonNull(pages).address();
    }

    /** Deletes a former demo, and nothing else. */
    private static void clear(Path data) {
        try {
            if (Files.isRegularFile(data.resolve(MARK))) {
                TemporaryFolder.delete(data);
            } else if (isFilled(data)) {
                throw new UsageException(
                        "The folder " + data + " holds something else than a demo:" + " name an empty one with --data");
            }
            Files.createDirectories(data);
            Files.writeString(data.resolve(MARK), "The next demo deletes this folder.\n");
        } catch (IOException e) {
            throw new PanneException(
                    "The folder " + data + " cannot be written (" + e + "): name another with --data", e);
        }
    }

    private static boolean isFilled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
        panne.close();
    }
}
