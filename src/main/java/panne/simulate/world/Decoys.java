package panne.simulate.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import panne.domain.Country;
import panne.domain.Service;
import panne.domain.Stance;
import panne.simulate.CountryProfile;
import panne.simulate.CrawlGap;
import panne.simulate.Crowd;
import panne.simulate.Curve;
import panne.simulate.Flow;
import panne.simulate.Mix;

/** Puts every decoy into a world once. A few posts in a hundred are misread as reports, as happens to any reader. */
final class Decoys {
    private static final double MISREAD = 0.03;
    private static final LocalDateTime MIDNIGHT = LocalDateTime.parse("2025-01-01T00:00:00");
    private static final Duration PARTY = Duration.ofHours(4);

    private final Worlds worlds;
    private final SplittableRandom chance;

    Decoys(Worlds worlds) {
        this.worlds = worlds;
        this.chance = worlds.chance();
    }

    /** All but New Year, whose time is given. */
    void addAll() {
        addBlindSpan(Decoy.Kind.GAP);
        addBlindSpan(Decoy.Kind.BACKFILL);
        addTalk(Decoy.Kind.PRICE_RISE, Mix.only(Stance.GRIPE).and(Stance.OTHER, 0.2 / 0.8), Worlds.EVERYBODY);
        addTalk(Decoy.Kind.DATA_CAPS, Mix.only(Stance.GRIPE).and(Stance.OTHER, 0.1 / 0.9), Worlds.EVERYBODY);
        addTalk(Decoy.Kind.POLICY, Mix.only(Stance.GRIPE).and(Stance.ECHO, 0.3 / 0.7), Worlds.EVERYBODY);
        addTalk(Decoy.Kind.NEW_FEATURE, Mix.only(Stance.OTHER).and(Stance.GRIPE, 0.3 / 0.7), Worlds.EVERYBODY);
        addTalk(Decoy.Kind.MEME, Mix.only(Stance.ECHO), new Crowd(0, 0.5, 0.2, 0.35, false));
        addTalk(Decoy.Kind.NEWS, Mix.only(Stance.ECHO), new Crowd(0, 0.3, 0.1, 0.35, false));
        addBot();
        addNewService();
    }

    private void addTalk(Decoy.Kind kind, Mix<Stance> acts, Crowd crowd) {
        Cast cast = worlds.casts().get(chance.nextInt(worlds.casts().size()));
        Duration length = Duration.ofMinutes((long) Shapes.between(60, 600, chance));
        Instant from = worlds.freeTime(List.of(cast.slug()), length);
        Mix<Stance> asRead = acts.and(Stance.REPORT, acts.weight() * MISREAD);
        worlds.add(new Flow(
                kind + " of " + cast.slug(),
                Mix.only(List.of(cast.slug())),
                cast.times(Shapes.between(10, 80, chance)),
                Shapes.wave(from, length, chance),
                asRead,
                Worlds.SYMPTOMS,
                crowd,
                "",
                0.2));
        worlds.add(new Decoy(kind, List.of(cast.slug()), from, from.plus(length)));
    }

    /** A handful of accounts that write what reads like reports, again and again. */
    private void addBot() {
        Cast cast = worlds.casts().get(chance.nextInt(worlds.casts().size()));
        Duration length = Duration.ofHours(3);
        Instant from = worlds.freeTime(List.of(cast.slug()), length);
        Map<Country, Double> perHour = Map.of(cast.perHour().keySet().iterator().next(), 240.0);
        worlds.add(new Flow(
                "bot on " + cast.slug(),
                Mix.only(List.of(cast.slug())),
                perHour,
                Shapes.flat(from, length),
                Worlds.WITNESSES,
                Worlds.SYMPTOMS,
                new Crowd(3, 0, 0.5, 0.5, false),
                "",
                0));
        worlds.add(new Decoy(Decoy.Kind.ADVERT_BOT, List.of(cast.slug()), from, from.plus(length)));
    }

    /** Everybody posts about everything three times as much around midnight, which comes to each country in its turn. Nothing else has a place that night. */
    void addNewYear() {
        List<String> all = slugs();
        Duration length = Duration.between(newYear(Cast.COUNTRIES.getLast()), newYear(Cast.COUNTRIES.getFirst()))
                .plus(PARTY);
        Instant first = newYear(Cast.COUNTRIES.getLast());
        worlds.book(all, first, length);
        for (Cast cast : worlds.casts()) {
            Curve party = Shapes.wave(first, PARTY, chance);
            for (CountryProfile profile : Cast.COUNTRIES) {
                Double rate = cast.times(2 / 0.4).get(profile.country());
                if (rate != null) {
                    Flow everyday = Worlds.everyday(cast, new Curve(newYear(profile), party.points()));
                    worlds.add(new Flow(
                            "New Year's Eve " + cast.slug() + " " + profile.country(),
                            everyday.services(),
                            Map.of(profile.country(), rate),
                            everyday.curve(),
                            everyday.stances(),
                            everyday.symptoms(),
                            everyday.crowd(),
                            "",
                            0.2));
                }
            }
        }
        worlds.add(new Decoy(Decoy.Kind.NEW_YEAR, all, first, first.plus(length)));
    }

    /** Two hours before midnight. */
    private static Instant newYear(CountryProfile profile) {
        return MIDNIGHT.atZone(profile.clock()).toInstant().minus(PARTY.dividedBy(2));
    }

    private void addBlindSpan(Decoy.Kind kind) {
        Duration length = Duration.ofHours(6);
        Instant from = freeOfAll(length);
        if (from != null) {
            worlds.add(new CrawlGap(from, from.plus(length), kind == Decoy.Kind.BACKFILL));
            worlds.add(new Decoy(kind, slugs(), from, from.plus(length).plusSeconds(3600)));
        }
    }

    private @org.jspecify.annotations.Nullable Instant freeOfAll(Duration length) {
        for (int hour = 0; hour < 20 * 24; hour++) {
            Instant from = Worlds.START.plus(Duration.ofDays(7)).plus(Duration.ofHours(hour));
            if (worlds.book(slugs(), from, length)) {
                return from;
            }
        }
        return null;
    }

    /** A service that nobody had spoken of before. */
    private void addNewService() {
        Cast cast = Cast.worldwide("newcomer", "newcomer", Shapes.between(30, 600, chance), chance);
        worlds.casts().add(cast);
        Instant from = Worlds.START.plus(Duration.ofDays(10));
        Duration length = Duration.between(from, Worlds.START.plus(Worlds.LENGTH));
        worlds.add(Worlds.everyday(cast, Shapes.flat(from, length)));
        worlds.add(new Decoy(Decoy.Kind.NEW_SERVICE, List.of(cast.slug()), from, from.plus(Duration.ofDays(4))));
    }

    private List<String> slugs() {
        List<String> slugs = new ArrayList<>();
        worlds.casts().stream().map(Cast::service).map(Service::slug).forEach(slugs::add);
        return slugs;
    }
}
