package panne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.IncidentUpdate.Kind;
import panne.domain.SampleOutage;
import panne.domain.Service;
import panne.store.RecordedIncident;

final class IncidentTextTest {
    @Test
    void theTerminalTellsProgressRepairAndPast() {
        List<Service> services = List.of(new Service("whatsapp", "WhatsApp", "meta", "messaging", List.of()));
        List<String> lines = IncidentText.of(services)
                .lines(new RecordedIncident(SampleOutage.partlyBack(), Kind.REVISED, SampleOutage.EASING, List.of()));
        assertThat(String.join("\n", lines).replaceAll("\\s+", " "))
                .contains("Country by country Back in France, coming back in the Netherlands, still out in Belgium")
                .contains("Declared fixed at 09:14 UTC, reports continue")
                .contains("most like whatsapp-20211004-1540")
                .contains("Began 25 October 2022, 07:17 UTC, between 07:14 and 07:18")
                .contains("Reports 15,400, by 14,374 authors; 2.4 would be normal")
                .contains("As of 09:01 UTC, 25 October 2022")
                .doesNotContainPattern("(?<!is:)[Ww]itness");
    }
}
