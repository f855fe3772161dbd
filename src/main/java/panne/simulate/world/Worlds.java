package panne.simulate.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import panne.domain.Country;
import panne.domain.Stance;
import panne.domain.Symptom;
import panne.simulate.CrawlGap;
import panne.simulate.Crowd;
import panne.simulate.Curve;
import panne.simulate.Flow;
import panne.simulate.Mix;
import panne.simulate.Scenario;
import panne.simulate.Truth;

/** Makes a world: its services, their everyday talk, outages of all sizes, and every decoy, none near another. */
public final class Worlds {
    static final Instant START = Instant.parse("2024-12-08T00:00:00Z");
    static final Duration LENGTH = Duration.ofDays(28);
    private static final Duration WARM_UP = Duration.ofDays(7);
    private static final Duration APART = Duration.ofHours(8);
    private static final int OUTAGES = 8;
    private static final double FEWEST_WITNESSES = 12;
    /** Witnesses a day of the most complained of service: what a network of hundreds of millions hears of a messenger. */
    private static final double LARGEST = 12_000;

    private static final double WITNESS_SHARE = 0.4;
    private static final double UNREST = 0.3;
    static final Crowd EVERYBODY = new Crowd(0, 0.03, 0.01, 0.35, false);
    static final Mix<Symptom> SYMPTOMS =
            Mix.only(Symptom.CONNECTION).and(Symptom.UNSPECIFIED, 0.7).and(Symptom.SENDING, 0.7);
    static final Mix<Stance> WITNESSES = Mix.only(Stance.REPORT).and(Stance.QUESTION, 0.5);
    private static final Mix<Stance> EVERYDAY = everydayStances();

    private final SplittableRandom chance;
    private final List<Cast> casts = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<CrawlGap> gaps = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private final List<Decoy> decoys = new ArrayList<>();
    private final Map<String, List<Instant>> taken = new LinkedHashMap<>();

    private Worlds(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** The world of a seed: four weeks, of which the first is quiet. */
    public static World of(long seed) {
        Worlds worlds = new Worlds(seed);
        worlds.cast();
        Decoys decoys = new Decoys(worlds);
        decoys.addNewYear();
        for (int i = 0; i < OUTAGES; i++) {
            worlds.addOutage();
        }
        worlds.addGroupOutage();
        decoys.addAll();
        Scenario scenario = new Scenario(
                "world-" + seed,
                "World " + seed,
                START,
                START.plus(LENGTH),
                Cast.COUNTRIES,
                worlds.flows,
                List.of(),
                worlds.gaps,
                worlds.outages.stream().map(Outage::truth).toList());
        return new World(
                seed, scenario, worlds.casts.stream().map(Cast::service).toList(), worlds.outages, worlds.decoys);
    }

    private static Mix<Stance> everydayStances() {
        return Mix.only(Stance.REPORT)
                .and(Stance.QUESTION, 0.54)
                .and(Stance.GRIPE, 0.77)
                .and(Stance.ECHO, 0.46)
                .and(Stance.OTHER, 0.85)
                .and(Stance.RECOVERY, 0.23);
    }

    private void cast() {
        for (String slug : List.of("chat", "pictures", "wall")) {
            casts.add(Cast.worldwide(slug, "trio", Shapes.between(300, LARGEST, chance), chance));
        }
        for (String slug : List.of("films", "songs", "games", "mail")) {
            casts.add(Cast.worldwide(slug, slug, Shapes.between(30, LARGEST, chance), chance));
        }
        casts.add(Cast.worldwide("rare", "rare", 3, chance));
        casts.add(Cast.national("net-be", "BE", Shapes.between(15, 600, chance)));
        casts.add(Cast.national("net-fr", "FR", Shapes.between(30, 1500, chance)));
        casts.add(Cast.national("net-us", "US", Shapes.between(50, 3000, chance)));
        casts.forEach(cast -> flows.add(everyday(cast, Curve.ALWAYS)));
    }

    static Flow everyday(Cast cast, Curve curve) {
        return new Flow(
                "everyday " + cast.slug(),
                Mix.only(List.of(cast.slug())),
                cast.times(1 / WITNESS_SHARE),
                curve,
                EVERYDAY,
                SYMPTOMS,
                EVERYBODY,
                "",
                UNREST);
    }

    private void addOutage() {
        for (int attempt = 0; attempt < 50; attempt++) {
            Cast cast = casts.get(chance.nextInt(casts.size()));
            double times = Shapes.between(5, 80, chance);
            Map<Country, Double> normal = hit(cast);
            Duration length = Shapes.outageLength(chance);
            Instant onset = time(length);
            Curve curve = Shapes.outage(onset, length, chance);
            Map<Country, Double> extra = new LinkedHashMap<>(normal);
            extra.replaceAll((country, rate) -> rate * (times - 1));
            Volume volume = Volume.of(List.of(normal), times, List.of(curve));
            if (volume.witnesses() >= FEWEST_WITNESSES && book(List.of(cast.slug()), onset, length)) {
                flows.add(outageFlow(List.of(cast.slug()), extra, curve));
                boolean national = normal.size() == 1 && cast.perHour().size() > 1;
                outages.add(new Outage(truth(List.of(cast.slug()), curve, normal, times), times, volume, national));
                return;
            }
        }
    }

    /** All countries of the service, or at times one or three of them. */
    private Map<Country, Double> hit(Cast cast) {
        double draw = chance.nextDouble();
        if (draw < 0.6 || cast.perHour().size() == 1) {
            return cast.perHour();
        }
        List<Country> countries = new ArrayList<>(cast.perHour().keySet());
        Map<Country, Double> hit = new LinkedHashMap<>();
        for (int left = draw < 0.85 ? 1 : 3; left > 0; left--) {
            Country country = countries.remove(chance.nextInt(countries.size()));
            hit.put(country, cast.perHour().getOrDefault(country, 0.0));
        }
        return hit;
    }

    static Flow outageFlow(List<String> services, Map<Country, Double> perHour, Curve curve) {
        return new Flow(
                "outage " + services + curve.start(),
                Mix.only(services),
                perHour,
                curve,
                WITNESSES,
                SYMPTOMS,
                EVERYBODY,
                "",
                0.1);
    }

    private static Truth truth(List<String> services, Curve curve, Map<Country, Double> hit, double times) {
        Map<Country, Double> factors = new LinkedHashMap<>(hit);
        factors.replaceAll((country, rate) -> times);
        return new Truth(services, curve.start(), curve.end(), factors, null);
    }

    /** The three services of one owner fail within five minutes of each other, and two providers are blamed. */
    private void addGroupOutage() {
        List<Cast> trio = casts.subList(0, 3);
        List<String> slugs = trio.stream().map(Cast::slug).toList();
        Duration length = Shapes.outageLength(chance);
        double times = Shapes.between(15, 80, chance);
        List<String> all = new ArrayList<>(slugs);
        all.addAll(List.of("net-be", "net-us"));
        Instant onset = freeTime(all, length);
        Curve curve = Shapes.outage(onset, length, chance);
        List<Curve> curves = new ArrayList<>();
        for (Cast cast : trio) {
            Instant own = cast.equals(trio.getFirst()) ? onset : onset.plusSeconds(chance.nextLong(300));
            curves.add(new Curve(own, curve.points()));
            flows.add(outageFlow(List.of(cast.slug()), cast.times(times - 1), curves.getLast()));
        }
        Volume volume = Volume.of(trio.stream().map(Cast::perHour).toList(), times, curves);
        outages.add(new Outage(truth(slugs, curve, trio.getFirst().perHour(), times), times, volume, false));
        blame(casts.get(8), curve);
        blame(casts.get(10), curve);
    }

    /** Half of those who blame their provider name the service that fails too. */
    private void blame(Cast provider, Curve curve) {
        Mix<List<String>> named = Mix.only(List.of(provider.slug())).and(List.of(provider.slug(), "chat"), 1);
        Curve later = new Curve(curve.start().plusSeconds(240), curve.points());
        flows.add(new Flow(
                "blame " + provider.slug(),
                named,
                provider.times(Shapes.between(4, 12, chance)),
                later,
                WITNESSES,
                SYMPTOMS,
                EVERYBODY,
                "",
                0.1));
        decoys.add(new Decoy(Decoy.Kind.COLLATERAL, List.of(provider.slug()), later.start(), later.end()));
    }

    private Instant time(Duration length) {
        long seconds = LENGTH.minus(WARM_UP).minus(length).minusHours(3).toSeconds();
        return START.plus(WARM_UP).plusSeconds(chance.nextLong(seconds));
    }

    Instant freeTime(List<String> services, Duration length) {
        for (int attempt = 0; attempt < 500; attempt++) {
            Instant time = time(length);
            if (book(services, time, length)) {
                return time;
            }
        }
        throw new IllegalStateException("No room for an event of " + length + " on " + services);
    }

    /** Takes a span for services unless something else happens to one of them near by. */
    boolean book(List<String> services, Instant from, Duration length) {
        Instant low = from.minus(APART);
        Instant high = from.plus(length).plus(APART);
        for (String service : services) {
            List<Instant> spans = taken.computeIfAbsent(service, slug -> new ArrayList<>());
            for (int i = 0; i < spans.size(); i += 2) {
                if (spans.get(i).isBefore(high) && low.isBefore(spans.get(i + 1))) {
                    return false;
                }
            }
        }
        for (String service : services) {
            taken.computeIfAbsent(service, slug -> new ArrayList<>()).addAll(List.of(from, from.plus(length)));
        }
        return true;
    }

    SplittableRandom chance() {
        return chance;
    }

    List<Cast> casts() {
        return casts;
    }

    void add(Flow flow) {
        flows.add(flow);
    }

    void add(CrawlGap gap) {
        gaps.add(gap);
    }

    void add(Decoy decoy) {
        decoys.add(decoy);
    }
}
