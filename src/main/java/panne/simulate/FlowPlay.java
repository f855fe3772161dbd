package panne.simulate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import panne.domain.Stance;
import panne.domain.Symptom;

/** Plays one flow: draws how many posts come in a minute, from where, by whom, and what each does. */
final class FlowPlay {
    /** A post that will come, not yet numbered. */
    record Draft(Instant at, CountryProfile country, FlowPlay flow) {}

    private static final int REMEMBERED = 40;
    private static final int EVERYBODY = 400_000;
    private static final double MINUTES = 60;

    private final Flow flow;
    private final List<CountryProfile> countries;
    private final double[] perMinute;
    private final double[] rates;
    private final double[] unrest;
    private final SplittableRandom chance;
    private final List<Sketch> originals = new ArrayList<>();
    private Instant unrestUntil = Instant.MIN;

    FlowPlay(Flow flow, List<CountryProfile> all, SplittableRandom chance) {
        this.flow = flow;
        this.chance = chance;
        this.countries = all.stream()
                .filter(profile -> flow.perHour().containsKey(profile.country()))
                .toList();
        this.perMinute = countries.stream()
                .mapToDouble(profile -> flow.perHour().getOrDefault(profile.country(), 0.0) / MINUTES)
                .toArray();
        this.rates = new double[perMinute.length];
        this.unrest = new double[perMinute.length];
    }

    void drafts(Instant from, Instant to, List<Draft> drafts) {
        double strength = flow.curve().highest(from, to);
        if (strength == 0 || countries.isEmpty()) {
            return;
        }
        double total = refreshRates(from) * strength;
        long width = ChronoUnit.MILLIS.between(from, to);
        for (int left = Poisson.draw(total, chance); left > 0; left--) {
            Instant at = from.plusMillis(chance.nextLong(width));
            if (chance.nextDouble() * strength < flow.curve().at(at)) {
                drafts.add(new Draft(at, drawCountry(), this));
            }
        }
    }

    /** Sets each country's posts per minute at full strength for now; returns their sum. */
    private double refreshRates(Instant now) {
        if (!now.isBefore(unrestUntil)) {
            redrawUnrest();
            unrestUntil = now.plus(30, ChronoUnit.MINUTES);
        }
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            rates[i] = perMinute[i] * countries.get(i).rhythm(now) * unrest[i];
            sum += rates[i];
        }
        return sum;
    }

    /** Log-normal with mean one, so that counts are over-dispersed as real ones are. */
    private void redrawUnrest() {
        double variance = Math.log(1 + flow.unrest() * flow.unrest());
        for (int i = 0; i < unrest.length; i++) {
            unrest[i] = Math.exp(Math.sqrt(variance) * Poisson.gaussian(chance) - variance / 2);
        }
    }

    private CountryProfile drawCountry() {
        double sum = 0;
        for (double rate : rates) {
            sum += rate;
        }
        double mark = chance.nextDouble() * sum;
        for (int i = 0; i < rates.length - 1; i++) {
            mark -= rates[i];
            if (mark < 0) {
                return countries.get(i);
            }
        }
        return countries.getLast();
    }

    Sketch sketch(Draft draft, long number) {
        Sketch.Person person = person(draft.country());
        double kind = chance.nextDouble();
        if (kind < flow.crowd().reposts() + flow.crowd().copies() && !originals.isEmpty()) {
            Sketch original = originals.get(chance.nextInt(originals.size()));
            return repeat(original, kind < flow.crowd().reposts(), draft, person, number);
        }
        Stance stance = flow.stances().draw(chance);
        Symptom symptom = stance.isWitness() ? flow.symptoms().draw(chance) : null;
        List<String> services = flow.services().draw(chance);
        Sketch sketch = fresh(number, draft, services, stance, symptom, person);
        remember(sketch);
        return sketch;
    }

    private Sketch fresh(
            long number,
            Draft draft,
            List<String> services,
            Stance stance,
            @Nullable Symptom symptom,
            Sketch.Person person) {
        return new Sketch(number, draft.at(), services, stance, symptom, flow.topic(), person, null, false, null);
    }

    private Sketch repeat(Sketch original, boolean repost, Draft draft, Sketch.Person person, long number) {
        Sketch.Person speaker = new Sketch.Person(
                person.name(), person.country(), original.person().language(), person.located(), person.automatic());
        return new Sketch(
                number,
                draft.at(),
                original.services(),
                original.stance(),
                original.symptom(),
                flow.topic(),
                speaker,
                original,
                repost,
                null);
    }

    private void remember(Sketch sketch) {
        if (originals.size() < REMEMBERED) {
            originals.add(sketch);
        } else if (chance.nextInt(10) == 0) {
            originals.set(chance.nextInt(REMEMBERED), sketch);
        }
    }

    /** The same account always has the same country, language and profile. */
    private Sketch.Person person(CountryProfile profile) {
        Crowd crowd = flow.crowd();
        int index = chance.nextInt(crowd.authors() == 0 ? EVERYBODY : crowd.authors());
        String scope = crowd.authors() == 0 ? "" : flow.name();
        long key = (scope + profile.country() + index).hashCode() * 0x9E3779B97F4A7C15L + index;
        SplittableRandom nature = new SplittableRandom(key);
        String name = "u" + Long.toString(nature.nextLong() >>> 20, 36);
        String language = profile.languages().draw(nature);
        boolean located = nature.nextDouble() >= crowd.unlocated();
        return new Sketch.Person(name, profile.country(), language, located, crowd.automatic());
    }
}
