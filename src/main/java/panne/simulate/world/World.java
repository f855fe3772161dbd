package panne.simulate.world;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import panne.domain.AnnotatedPost;
import panne.domain.Service;
import panne.simulate.Scenario;
import panne.simulate.ScriptedPost;
import panne.simulate.Simulator;

/** Weeks of talk about many services, and what is true of them. */
public record World(long seed, Scenario scenario, List<Service> catalogue, List<Outage> outages, List<Decoy> decoys) {
    public World {
        requireNonNull(scenario, "scenario is null");
        catalogue = List.copyOf(catalogue);
        outages = List.copyOf(outages);
        decoys = List.copyOf(decoys);
    }

    /** The same world, listened to without a break. */
    public World withoutGaps() {
        Scenario whole = new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.from(),
                scenario.to(),
                scenario.countries(),
                scenario.flows(),
                scenario.announcements(),
                List.of(),
                scenario.truths());
        return new World(seed, whole, catalogue, outages, decoys);
    }

    /** Its posts, understood without fault, in the order in which a crawl delivers them; the same every time. */
    public Stream<AnnotatedPost> posts() {
        return Simulator.wordless(scenario, seed).map(ScriptedPost::annotated);
    }

    /** Months of thirty days that its services are watched for, all added up. */
    public double serviceMonths() {
        double days = Duration.between(scenario.from(), scenario.to()).toHours() / 24.0;
        return catalogue.size() * days / 30;
    }
}
