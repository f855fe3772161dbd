package panne.app.task;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import panne.app.Startup;
import panne.app.UsageException;
import panne.domain.Post;
import panne.simulate.Scenario;
import panne.simulate.ScenarioFiles;
import panne.simulate.Simulator;

/** Writes the posts of a scripted incident. */
public final class Simulate {
    private Simulate() {}

    /** Hands over the posts of a scenario in order of time. */
    public static void run(Startup startup, String scenario, long seed, Consumer<Post> out) {
        Path folder = startup.home().scenarios();
        requireKnown(folder, scenario);
        try (Stream<Post> posts = posts(folder, ScenarioFiles.read(folder, scenario), seed)) {
            posts.forEachOrdered(out);
        }
    }

    static Stream<Post> posts(Path folder, Scenario scenario, long seed) {
        return Simulator.of(folder).posts(scenario, seed);
    }

    private static void requireKnown(Path folder, String scenario) {
        List<String> names = ScenarioFiles.names(folder);
        if (!names.contains(scenario)) {
            throw new UsageException("Scenario '" + scenario + "' is unknown: write " + String.join(", ", names));
        }
    }
}
