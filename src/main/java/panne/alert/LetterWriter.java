package panne.alert;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.alert.Letter.Mood;
import panne.alert.Letter.Part;
import panne.domain.Durations;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;

/** Puts an update into words: what a receiver reads first, then the parts in the order in which they are asked for. */
final class LetterWriter {
    private final @Nullable URI pages;
    private final Names names;
    private final Times times;
    private final IncidentParts parts;
    private final EvidenceParts evidence;
    private final ContextParts context;

    LetterWriter(@Nullable URI pages, Names names, Times times) {
        this.pages = pages;
        this.names = names;
        this.times = times;
        this.parts = new IncidentParts(names, times);
        this.evidence = new EvidenceParts(pages, names);
        this.context = new ContextParts(names);
    }

    Letter confirmed(IncidentUpdate update) {
        Incident incident = update.incident();
        String services = names.servicesOf(incident);
        String subject = services + " probably down" + inCountries(incident) + " since "
                + Times.clock(incident.onset(), update.at());
        String headline = services + (isOne(incident) ? " is" : " are") + " probably down";
        return letter(Mood.DOWN, subject, "Probable outage", headline, lead(incident), update);
    }

    Letter reopened(IncidentUpdate update) {
        Incident incident = update.incident();
        String services = names.servicesOf(incident);
        String subject = "[again] " + services + " probably down again" + inCountries(incident) + " since "
                + Times.clock(update.at());
        String headline = services + (isOne(incident) ? " is" : " are") + " probably down again";
        String lead = "It flared up again at " + times.clockHereToo(update.at()) + "; it began at "
                + Times.clock(incident.onset(), update.at()) + ".";
        return letter(Mood.DOWN, subject, "Flared up again", headline, lead, update);
    }

    Letter ended(IncidentUpdate update) {
        Incident incident = update.incident();
        Instant end = incident.ended() == null ? update.at() : incident.ended();
        String services = names.servicesOf(incident);
        String subject = "[ended] " + services + (isOne(incident) ? " was" : " were") + " probably down"
                + inCountries(incident) + " from "
                + Times.clock(incident.onset(), end).replace(" UTC", "") + " to "
                + Times.clock(end);
        String lead = "Probably down" + inCountries(incident) + " from " + Times.clock(incident.onset(), end) + " to "
                + times.clockHereToo(end) + ", " + Times.date(end) + ": "
                + Durations.describe(Duration.between(incident.onset(), end)) + ".";
        return letter(Mood.BACK, subject, "All clear", services + ": reports are back to normal", lead, update);
    }

    private String lead(Incident incident) {
        return "Since " + Times.date(incident.onset()) + ", " + times.clockHereToo(incident.onset())
                + inCountries(incident) + ".";
    }

    private Letter letter(
            Mood mood, String subject, String badge, String headline, String lead, IncidentUpdate update) {
        return new Letter(mood, subject, badge, headline, lead, page(update.incident()), parts(mood, update), "");
    }

    private List<Part> parts(Mood mood, IncidentUpdate update) {
        Incident incident = update.incident();
        boolean over = mood == Mood.BACK;
        List<Part> all = new ArrayList<>();
        parts.curve(update).ifPresent(all::add);
        parts.symptoms(incident, over).ifPresent(all::add);
        all.add(parts.countries(incident, over));
        all.add(parts.course(incident, over));
        all.add(evidence.certainty(incident, over));
        all.add(evidence.doubts(incident));
        all.add(context.statement(incident));
        context.past(incident).ifPresent(all::add);
        parts.neighbours(incident).ifPresent(all::add);
        parts.examples(incident).ifPresent(all::add);
        all.add(evidence.queries(incident));
        return all;
    }

    private @Nullable URI page(Incident incident) {
        return pages == null ? null : pages.resolve("#" + incident.id());
    }

    private static boolean isOne(Incident incident) {
        return incident.services().size() == 1;
    }

    private static String inCountries(Incident incident) {
        String countries = Names.countriesOf(incident);
        return countries.isEmpty() ? "" : " in " + countries;
    }
}
