package panne.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import panne.domain.AnnotatedPost;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;

/** What a fresh detector says about a world. */
record Replay(List<Incident> incidents, List<IncidentUpdate> updates) {
    static Replay of(World world) {
        return of(world.posts());
    }

    static Replay of(Collection<AnnotatedPost> posts) {
        return of(new Detector(DetectorSettings.defaults(), Posts.CATALOGUE), posts);
    }

    static Replay of(Detector detector, Collection<AnnotatedPost> posts) {
        List<IncidentUpdate> updates = new ArrayList<>();
        posts.forEach(post -> updates.addAll(detector.observe(post)));
        updates.addAll(detector.finish());
        Roll roll = new Roll();
        roll.note(updates);
        return new Replay(roll.with(detector.open()), updates);
    }

    List<Kind> kinds() {
        return updates.stream()
                .map(IncidentUpdate::kind)
                .filter(kind -> kind != Kind.REVISED)
                .toList();
    }

    /** Incidents that receivers were told of. */
    List<Incident> confirmed() {
        return incidents.stream()
                .filter(incident -> incident.confirmed() != null)
                .toList();
    }
}
