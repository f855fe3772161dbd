package panne.language.country;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Placement;
import panne.domain.Post;
import panne.language.identify.LanguageGuess;
import panne.language.service.ServiceMention;
import panne.language.stance.Reading;
import panne.language.text.PreparedText;
import panne.lexicon.Places;

/** Finds out in which country the author of a post is, from the strongest evidence to the weakest. Thread-safe. */
public final class CountryLocator {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final double TAGGED = 0.99;
    private static final double BY_SERVICE = 0.95;
    private static final double BY_LANGUAGE = 0.95;
    private static final double SURE_LANGUAGE = 0.95;
    private static final double LIKELY_LANGUAGE = 0.9;
    private static final int FEWEST_WORDS = 4;
    private static final int REMEMBERED = 20_000;
    /** An airline's or a hotel's customers come from anywhere. */
    private static final String TRAVEL = "travel";
    /** Languages whose posts come from one country nearly always. */
    private static final Map<String, String> HOME_OF_LANGUAGE = Map.of("ja", "JP", "ko", "KR", "th", "TH", "he", "IL");

    /** The same places are given again and again. */
    private final LoadingCache<String, Profile> profiles;

    private final TextPlaces texts;

    /**
     * What a profile tells.
     *
     * @param place whoever wrote it
     * @param town the country of a lone town, if the author speaks as people do there
     */
    private record Profile(Optional<Placement> place, Optional<Country> town) {}

    public CountryLocator(Places places) {
        Gazetteer gazetteer = new Gazetteer(places);
        ProfileLocation reader = new ProfileLocation(gazetteer);
        this.profiles = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .build(location -> new Profile(reader.read(location), reader.readTown(location)));
        this.texts = new TextPlaces(gazetteer);
    }

    /**
     * What the platform and the profile tell.
     *
     * @param guess the language that the author writes in
     */
    public Optional<Placement> locate(Post post, LanguageGuess guess) {
        String tag = post.country();
        if (tag != null && COUNTRIES.contains(tag)) {
            return Optional.of(new Placement(new Country(tag), TAGGED, CountryEvidence.TAG));
        }
        String location = post.location();
        return location == null || location.isBlank() ? Optional.empty() : place(profiles.get(location), guess);
    }

    private static Optional<Placement> place(Profile profile, LanguageGuess guess) {
        return profile.place()
                .or(() -> profile.town()
                        .filter(country ->
                                guess.confidence() >= LIKELY_LANGUAGE && Speakers.vouchFor(country, guess.language()))
                        .map(country -> new Placement(country, ProfileLocation.ENOUGH, CountryEvidence.LOCATION)));
    }

    /** The one country of the places that a text names as where something is. */
    public Optional<Placement> named(PreparedText text) {
        return texts.find(text);
    }

    /** What the services that a text is about tell, and what its language. */
    public Optional<Placement> infer(Reading reading, LanguageGuess guess) {
        return byService(reading).or(() -> byLanguage(reading, guess));
    }

    private static Optional<Placement> byService(Reading reading) {
        Set<Country> homes = reading.services().stream()
                .map(ServiceMention::service)
                .filter(service -> !service.category().equals(TRAVEL))
                .filter(service -> service.countries().size() == 1)
                .map(service -> service.countries().getFirst())
                .collect(Collectors.toSet());
        return homes.size() == 1
                ? Optional.of(new Placement(homes.iterator().next(), BY_SERVICE, CountryEvidence.SERVICE))
                : Optional.empty();
    }

    private static Optional<Placement> byLanguage(Reading reading, LanguageGuess guess) {
        String home = HOME_OF_LANGUAGE.get(guess.language().code());
        return home != null
                        && guess.confidence() >= SURE_LANGUAGE
                        && reading.text().tokens().size() >= FEWEST_WORDS
                ? Optional.of(new Placement(new Country(home), BY_LANGUAGE, CountryEvidence.LANGUAGE))
                : Optional.empty();
    }
}
