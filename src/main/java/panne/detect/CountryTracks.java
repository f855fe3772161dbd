package panne.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import panne.domain.Country;
import panne.domain.CountryShare;

/** How an incident goes on in every country where its services have witnesses. */
final class CountryTracks {
    private final List<ServiceBoard> members;
    private final Recoveries recoveries;
    private final Map<Country, CountryTrack> tracks = new TreeMap<>();

    /** @param members services of the incident; others may join later */
    CountryTracks(List<ServiceBoard> members, Recoveries recoveries) {
        this.members = members;
        this.recoveries = recoveries;
    }

    /** Takes a full minute in; the minute is the first after it. */
    void step(long minute, long onsetMinute, long seenSince) {
        for (Country country : countriesSeen()) {
            CountryTrack track = tracks.get(country);
            if (track == null) {
                track = new CountryTrack(country, onsetMinute);
                track.recount(onsetMinute, minute - 1, flow(country));
                tracks.put(country, track);
            }
            track.step(minute, onsetMinute, flow(country), recoveries.before(minute, country), seenSince);
        }
    }

    /** Counts again from another onset. */
    void recount(long onsetMinute, long minute) {
        for (Country country : countriesSeen()) {
            tracks.computeIfAbsent(country, c -> new CountryTrack(c, onsetMinute))
                    .recount(onsetMinute, minute, flow(country));
        }
    }

    void end(long minute) {
        tracks.values().forEach(track -> track.end(minute));
    }

    void reopen(long minute) {
        tracks.values().forEach(track -> track.reopen(minute));
    }

    /** Writes down how the countries of the witnesses stand before the tick, the worst hit first. */
    List<CountryShare> shares(Tally tally, long tick) {
        List<CountryShare> shares = new ArrayList<>();
        tracks.forEach((country, track) -> {
            long reports = tally.reportsIn(country);
            if (reports > 0) {
                shares.add(track.share(flow(country), tick, reports, tally.located()));
            }
        });
        shares.sort(IncidentWriter.WORST_FIRST);
        return shares;
    }

    private Set<Country> countriesSeen() {
        Set<Country> countries = new TreeSet<>();
        for (ServiceBoard member : members) {
            countries.addAll(member.countries().keySet());
        }
        return countries;
    }

    private Flow flow(Country country) {
        List<Series> series = new ArrayList<>();
        for (ServiceBoard member : members) {
            Series local = member.countries().get(country);
            if (local != null) {
                series.add(local);
            }
        }
        return new Flow(series, series);
    }
}
