package panne.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import panne.detect.Detector;
import panne.detect.DetectorSettings;
import panne.detect.Roll;
import panne.domain.AnnotatedPost;
import panne.domain.CountryShare;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;
import panne.domain.SourceGap;
import panne.simulate.CrawlGap;
import panne.simulate.world.World;

/** The project's own detector, told of gaps as the crawl would tell it. */
final class PanneContender implements Contender {
    /** A country is named as hit when even the low end of its ratio says so. */
    private static final double BEYOND_NORMAL = 1.5;

    @Override
    public String name() {
        return "Panne";
    }

    @Override
    public List<Finding> find(World world) {
        return incidents(world, world.posts().iterator()).stream()
                .filter(incident -> incident.confirmed() != null)
                .map(PanneContender::finding)
                .toList();
    }

    /** The incidents of a world whose posts come in the given order. */
    static List<Incident> incidents(World world, Iterator<AnnotatedPost> posts) {
        Detector detector = new Detector(DetectorSettings.defaults(), world.catalogue());
        Roll roll = new Roll();
        Deque<CrawlGap> gaps = new ArrayDeque<>(world.scenario().gaps());
        while (posts.hasNext()) {
            AnnotatedPost post = posts.next();
            while (!gaps.isEmpty()
                    && !post.post().created().isBefore(gaps.getFirst().from())) {
                roll.note(declare(gaps.removeFirst(), detector));
            }
            roll.note(detector.observe(post));
        }
        roll.note(detector.finish());
        return roll.with(detector.open());
    }

    private static List<IncidentUpdate> declare(CrawlGap gap, Detector detector) {
        detector.blind(new SourceGap("x", gap.from(), gap.to()));
        return detector.advanceTo(gap.to());
    }

    private static Finding finding(Incident incident) {
        return new Finding(
                incident.services(),
                incident.onset(),
                incident.onsetLow(),
                incident.onsetHigh(),
                incident.detected(),
                incident.confirmed() == null ? incident.detected() : incident.confirmed(),
                incident.countries().stream()
                        .filter(share -> share.ratioLow() > BEYOND_NORMAL)
                        .map(CountryShare::country)
                        .toList());
    }
}
