package panne.index;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import panne.domain.Service;

/**
 * What the fields of a query may ask for: a value that is none finds nothing, which looks as if nothing was there. Values
 * that posts have are good in any case.
 */
final class Vocabulary {
    private static final Map<String, Set<String>> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .collect(toMap(
                    Locale::getCountry,
                    country -> names(
                            country.getDisplayCountry(Locale.ENGLISH), country.getISO3Country(), alias(country))));

    private static final Map<String, Set<String>> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .map(Locale::of)
            .distinct()
            .collect(toMap(
                    Locale::getLanguage,
                    language -> names(language.getDisplayLanguage(Locale.ENGLISH), language.getISO3Language())));

    private final Map<String, Set<String>> services;

    Vocabulary(Collection<Service> services) {
        this.services = services.stream().collect(toMap(Service::slug, service -> names(service.name())));
    }

    private static Set<String> names(String... names) {
        return Set.copyOf(Arrays.asList(names));
    }

    /** What people write though the standard has another code. */
    private static String alias(Locale country) {
        return country.getCountry().equals("GB") ? "UK" : country.getCountry();
    }

    /** Refuses values that neither the vocabulary nor any post has. */
    void check(QueryNode.Filter filter, IndexReader posts) throws IOException {
        for (String value : filter.values()) {
            if (!isKnown(filter.field(), value) && posts.docFreq(filter.field().term(value)) == 0) {
                throw new QuerySyntaxException(
                        filter.position(),
                        filter.field().label() + " '" + value + "' is unknown: " + remedy(filter.field(), value));
            }
        }
    }

    private boolean isKnown(QueryField field, String value) {
        return switch (field) {
            case SERVICE -> services.isEmpty() || services.containsKey(value) || value.equals(Fields.NONE);
            case COUNTRY -> COUNTRIES.containsKey(value) || value.equals(Fields.NONE);
            case LANGUAGE -> LANGUAGES.containsKey(value) || value.equals("und");
            case STANCE, SYMPTOM, SOURCE, AUTHOR, ID, REPLYTO, IS, SINCE, UNTIL -> true;
        };
    }

    private String remedy(QueryField field, String value) {
        return switch (field) {
            case SERVICE -> meant(value, services, "write a slug of lexicons/services, or search for the word itself");
            case COUNTRY -> meant(value, COUNTRIES, "write an ISO 3166-1 code such as BE");
            case LANGUAGE -> meant(value, LANGUAGES, "write an ISO 639-1 code such as fr");
            case STANCE, SYMPTOM, SOURCE, AUTHOR, ID, REPLYTO, IS, SINCE, UNTIL -> "";
        };
    }

    private static String meant(String value, Map<String, Set<String>> known, String otherwise) {
        List<String> nearest = Nearest.to(value, known);
        return nearest.isEmpty() ? otherwise : "did you mean " + String.join(" or ", nearest) + "?";
    }
}
