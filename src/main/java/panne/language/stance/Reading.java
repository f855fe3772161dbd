package panne.language.stance;

import java.util.List;
import panne.domain.Language;
import panne.language.phrase.CueHit;
import panne.language.service.ServiceMention;
import panne.language.text.PreparedText;

/** Everything read from a post before its stance is judged. */
public record Reading(PreparedText text, Language language, List<ServiceMention> services, List<CueHit> cues) {
    public Reading {
        services = List.copyOf(services);
        cues = List.copyOf(cues);
    }
}
