package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.AnnotatedPost;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;

final class DetectorTest {
    private static final Instant START = Instant.parse("2022-10-17T00:00:00Z");

    private final Detector unit = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
    private final List<IncidentUpdate> updates = new ArrayList<>();

    private List<Incident> replay(List<AnnotatedPost> posts) {
        posts.forEach(post -> updates.addAll(unit.observe(post)));
        updates.addAll(unit.finish());
        return unit.incidents();
    }

    @Test
    void tellsAnOutageFromOnsetToEnd() {
        Duration onset = Duration.ofDays(8).plusHours(7).plusMinutes(17);
        World world = new World(1, START)
                .background("whatsapp", 40, Duration.ofDays(9))
                .outage("whatsapp", onset, Duration.ofHours(2), 60, 10);
        List<Incident> incidents = replay(world.posts());
        assertThat(incidents).hasSize(1);
        Incident incident = incidents.getFirst();
        assertThat(incident.state()).isEqualTo(IncidentState.ENDED);
        assertThat(Duration.between(START.plus(onset), incident.onset()).abs()).isLessThan(Duration.ofMinutes(2));
        assertThat(incident.detected()).isBefore(START.plus(onset).plusSeconds(240));
    }
}
