package panne.simulate;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Language;
import panne.domain.Post;

/** Turns scenarios into posts: the same scenario and seed give the same posts. */
public final class Simulator {
    private final PhraseBank bank;
    private final Map<String, ServiceVoice> voices;

    private Simulator(PhraseBank bank, Map<String, ServiceVoice> voices) {
        this.bank = bank;
        this.voices = voices;
    }

    /** A simulator that words its posts from the phrases and names in a folder of scenarios. */
    public static Simulator of(Path scenarios) {
        return new Simulator(PhraseBank.read(scenarios.resolve("phrases")), ScenarioFiles.voices(scenarios));
    }

    /** The posts of a scenario in the order in which a crawl delivers them. */
    public Stream<Post> posts(Scenario scenario, long seed) {
        return scripted(scenario, seed).map(ScriptedPost::post);
    }

    /** The posts of a scenario, each with what is true of it. */
    public Stream<ScriptedPost> scripted(Scenario scenario, long seed) {
        requireNonNull(scenario, "scenario is null");
        Map<Country, CountryProfile> countries = new HashMap<>();
        scenario.countries().forEach(profile -> countries.put(profile.country(), profile));
        Wording wording = new Wording(bank, voices, countries);
        return sketches(scenario, seed)
                .map(sketch -> scripted(
                        sketch,
                        wording.words(sketch, seed),
                        countries.get(sketch.person().country())));
    }

    /** The posts of a scenario without words, each with what is true of it: all that a detector looks at. */
    public static Stream<ScriptedPost> wordless(Scenario scenario, long seed) {
        return sketches(scenario, seed).map(sketch -> scripted(sketch, "", null));
    }

    private static Stream<Sketch> sketches(Scenario scenario, long seed) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Play(scenario, seed), traits), false);
    }

    private static ScriptedPost scripted(Sketch sketch, String text, @Nullable CountryProfile profile) {
        Sketch original = sketch.original();
        Sketch.Person person = sketch.person();
        String repostOf = original != null && sketch.repost() ? original.id() : null;
        Post post = new Post(
                sketch.id(),
                "x",
                sketch.at().truncatedTo(ChronoUnit.SECONDS),
                text,
                person.name(),
                null,
                profile == null ? null : location(person, profile),
                null,
                null,
                repostOf,
                null);
        return new ScriptedPost(
                post,
                sketch.stance(),
                sketch.symptom(),
                sketch.services(),
                new Language(person.language()),
                person.country(),
                person.located(),
                original == null ? null : original.id(),
                person.automatic(),
                sketch.words() == null ? null : sketch.services().getFirst());
    }

    private static final List<String> NOWHERE = List.of(
            "",
            "",
            "",
            "",
            "",
            "",
            "somewhere over the rainbow",
            "🌍",
            "Earth",
            "she/her",
            "in your head",
            "everywhere",
            "worldwide",
            "the internet",
            "home",
            "your mom's house",
            "somewhere",
            "127.0.0.1",
            "Hogwarts",
            "⚡️",
            "nowhere",
            "between two worlds",
            "planet earth",
            "DMs open",
            "heaven",
            "Wonderland",
            "☁️",
            "Narnia",
            "behind you",
            "La La Land");

    /** The same account always gives the same location. */
    private static @Nullable String location(Sketch.Person person, CountryProfile profile) {
        SplittableRandom nature = new SplittableRandom(person.name().hashCode());
        List<String> texts = person.located() ? profile.places() : NOWHERE;
        String text = texts.get(nature.nextInt(texts.size()));
        return text.isEmpty() ? null : text;
    }
}
