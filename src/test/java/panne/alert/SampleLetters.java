package panne.alert;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import panne.domain.Alert;
import panne.domain.IncidentUpdate.Kind;
import panne.domain.SampleOutage;
import panne.domain.Service;

/** A renderer for an installation in Brussels, and what it writes of the sample outage. */
final class SampleLetters {
    static final String ANNA = "anna@example.org";

    private SampleLetters() {}

    static AlertRenderer renderer() {
        return new AlertRenderer(
                new AlertSettings(
                        URI.create("https://panne.example.org/"),
                        ZoneId.of("Europe/Brussels"),
                        "panne.example.org",
                        "panne@example.org"),
                List.of(
                        new Service("whatsapp", "WhatsApp", "meta", "messaging", List.of()),
                        new Service("facebook", "Facebook", "meta", "social", List.of()),
                        new Service("proximus", "Proximus", "proximus", "telecom", List.of())));
    }

    static Alert of(Kind kind) {
        return renderer().render(SampleOutage.update(kind), List.of(ANNA)).getFirst();
    }
}
