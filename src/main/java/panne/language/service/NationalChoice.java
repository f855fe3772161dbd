package panne.language.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Language;
import panne.domain.Service;

/** Chooses between national services of one brand by where the author is, else by the language where that is strong. */
final class NationalChoice {
    private static final Map<String, List<String>> LIKELY_COUNTRIES = Map.ofEntries(
            Map.entry("fr", List.of("FR")),
            Map.entry("es", List.of("ES")),
            Map.entry("de", List.of("DE")),
            Map.entry("nl", List.of("NL", "BE")),
            Map.entry("it", List.of("IT")),
            Map.entry("pt", List.of("BR", "PT")),
            Map.entry("en", List.of("US", "GB")),
            Map.entry("pl", List.of("PL")),
            Map.entry("tr", List.of("TR")),
            Map.entry("id", List.of("ID")),
            Map.entry("sv", List.of("SE")),
            Map.entry("ca", List.of("ES")),
            Map.entry("hi", List.of("IN")),
            Map.entry("ja", List.of("JP")),
            Map.entry("ru", List.of("RU")),
            Map.entry("ro", List.of("RO")),
            Map.entry("cs", List.of("CZ")),
            Map.entry("hu", List.of("HU")),
            Map.entry("el", List.of("GR")));

    private NationalChoice() {}

    /** Without the services abroad where a sister of theirs in the author's country goes by the same word. */
    static List<Mention> atHome(List<Mention> mentions, @Nullable Country country) {
        return country == null
                ? mentions
                : mentions.stream()
                        .filter(mention -> mentions.stream().noneMatch(other -> replaces(other, mention, country)))
                        .toList();
    }

    private static boolean replaces(Mention home, Mention abroad, Country country) {
        return home.overlaps(abroad)
                && service(home).group().equals(service(abroad).group())
                && service(home).countries().contains(country)
                && !service(abroad).countries().isEmpty()
                && !service(abroad).countries().contains(country);
    }

    /**
     * Chooses by the author's country, of which none may be left; else by the company that the name keeps, else by the language, else the first of
     * the catalogue, which lists the largest first.
     *
     * @param company all services that the text may name
     */
    static Optional<Mention> choose(
            List<Mention> sameName, List<Mention> company, Language language, @Nullable Country country) {
        if (sameName.size() == 1) {
            return Optional.of(sameName.getFirst());
        }
        if (country != null) {
            return first(sameName, country).or(() -> worldwide(sameName));
        }
        return Stream.concat(
                        neighbours(sameName, company),
                        LIKELY_COUNTRIES.getOrDefault(language.code(), List.of()).stream()
                                .map(Country::new))
                .flatMap(likely -> first(sameName, likely).stream())
                .findFirst()
                .or(() -> worldwide(sameName))
                .or(() -> Optional.of(sameName.getFirst()));
    }

    /** The countries of services beside it that serve one country only. */
    private static Stream<Country> neighbours(List<Mention> sameName, List<Mention> company) {
        return company.stream()
                .filter(mention -> mention.kind() != Mention.Kind.WORD)
                .filter(mention -> sameName.stream().noneMatch(mention::overlaps))
                .map(mention -> service(mention).countries())
                .filter(countries -> countries.size() == 1)
                .map(List::getFirst);
    }

    private static Optional<Mention> first(List<Mention> mentions, Country country) {
        return mentions.stream()
                .filter(mention -> service(mention).countries().contains(country))
                .findFirst();
    }

    private static Optional<Mention> worldwide(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> service(mention).countries().isEmpty())
                .findFirst();
    }

    private static Service service(Mention mention) {
        return mention.entry().service();
    }
}
