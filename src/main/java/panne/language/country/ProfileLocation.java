package panne.language.country;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Placement;
import panne.lexicon.Folding;

/** Reads the free text of a profile's location; says nothing when it is a joke, unknown, or names two countries. */
final class ProfileLocation {
    private static final Pattern SEPARATORS = Pattern.compile(
            "[,،、/|•·;()\\[\\]\\n~→>📍]|\\s[-–—&+]\\s|\\s(?:and|et|und|y|e|en|ve|to|via|x)\\s(?=\\p{Lu})");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:in|from|at|near|around|living in|based in|born in|somewhere in|the|greater|downtown|north|south|east|"
                    + "west|northern|southern|eastern|western|central|metro|city of|ville de|province de|a|au|aux|la|region de|"
                    + "kota|kab|kabupaten|provinsi|comunidad de|provincia de|estado de)\\s+");
    private static final Pattern TRAILING = Pattern.compile(
            "\\s+(?:area|city|metro|region|suburbs?|county|state|province|district|and beyond|baby|born and raised)$|(?<=\\S)[都府県市]$");
    private static final Pattern JOKES = Pattern.compile(
            "\\b(?:hell|heaven|moon|mars|pluto|earth|planet|world|worldwide|universe|galaxy|global|internet|online|cloud|"
                    + "everywhere|nowhere|anywhere|somewhere|elsewhere|narnia|hogwarts|gotham|wakanda|neverland|wonderland|"
                    + "your|ur|my|mind|heart|bed|dreams?|couch|between|behind|inside|tumblr|twitter|ici|partout|nulle part|"
                    + "aqui|luna|marte|mond|welt|maan|mondo|dunya|bumi|hati|planeta|terra|terre)\\b");
    private static final Pattern ALTERNATIVES = Pattern.compile("[/|•·→>&+]");
    /** No two places have more words between them; each way to cut them is tried. */
    private static final int MOST_WORDS = 12;

    private static final double SURE = 0.99;
    static final double ENOUGH = 0.96;

    private final Gazetteer gazetteer;

    ProfileLocation(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A recognised part of the text. */
    private record Part(String name, Sense sense) {}

    Optional<Placement> read(String location) {
        Set<Country> flags = Flags.in(location);
        if (flags.size() > 1) {
            return Optional.empty();
        }
        List<Part> parts = parts(location);
        if (parts == null) {
            return Optional.empty();
        }
        Optional<Placement> placement = ALTERNATIVES.matcher(location).find() ? agree(parts) : combine(parts);
        if (flags.isEmpty()) {
            return placement;
        }
        Country flag = flags.iterator().next();
        return parts.isEmpty()
                        || parts.stream()
                                .anyMatch(part -> part.sense().countries().contains(flag))
                ? Optional.of(place(flag, parts.isEmpty() ? ENOUGH : SURE))
                : Optional.empty();
    }

    /**
     * The country of a town that stands alone and is too small to be meant without more; empty for everything else. The
     * language of its people may tell that it is.
     */
    Optional<Country> readTown(String location) {
        List<Part> parts = Flags.in(location).isEmpty() ? parts(location) : null;
        if (parts == null || parts.size() != 1) {
            return Optional.empty();
        }
        Part only = parts.getFirst();
        boolean town =
                only.sense().kind() == Sense.Kind.CITY && only.sense().isClear() && !gazetteer.isLargeCity(only.name());
        return town ? Optional.of(only.sense().countries().iterator().next()) : Optional.empty();
    }

    /** The recognised parts, or null when one is a joke. */
    private @Nullable List<Part> parts(String location) {
        Optional<Part> whole = part(location, false);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<Part> parts = new ArrayList<>();
        for (String raw : SEPARATORS.split(location)) {
            Optional<Part> part = part(raw, !parts.isEmpty());
            if (part.isPresent()) {
                parts.add(part.get());
            } else if (!addWords(raw, parts) && JOKES.matcher(Folding.fold(raw)).find()) {
                return null;
            }
        }
        return parts;
    }

    private Optional<Part> part(String raw, boolean behindAnother) {
        String trimmed = raw.strip().replaceAll("^[\\p{P}\\p{S}\\s]+|[\\p{S}\\s!?*:]+$", "");
        if (behindAnother && trimmed.matches("\\p{Lu}{2,3}( \\d{5})?")) {
            Optional<Sense> coded = gazetteer.findCode(
                    trimmed.substring(0, trimmed.matches("\\p{Lu}{2}.*") && !trimmed.matches("\\p{Lu}{3}.*") ? 2 : 3));
            if (coded.isPresent()) {
                return coded.map(sense -> new Part(trimmed, sense));
            }
        }
        return named(Folding.fold(trimmed));
    }

    private Optional<Part> named(String folded) {
        String name = folded;
        for (int i = 0; i < 3 && !name.isEmpty(); i++) {
            Optional<Sense> sense = find(name);
            if (sense.isPresent()) {
                String found = name;
                return sense.map(known -> new Part(found, known));
            }
            String shorter = LEADING.matcher(name).replaceFirst("");
            name = shorter.equals(name) ? TRAILING.matcher(name).replaceFirst("") : shorter;
        }
        return Optional.empty();
    }

    private Optional<Sense> find(String name) {
        return gazetteer
                .find(name)
                .or(() -> gazetteer.find(name.replace("-", " ").replace(".", "").strip()));
    }

    /** {@code Lagos Nigeria}, {@code Dallas TX}: a place and the larger one around it without a comma. */
    private boolean addWords(String raw, List<Part> parts) {
        String[] words = raw.strip().split("\\s+");
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (int cut = 1; cut < words.length; cut++) {
            Optional<Part> first = part(String.join(" ", List.of(words).subList(0, cut)), false);
            Optional<Part> second = part(String.join(" ", List.of(words).subList(cut, words.length)), true);
            if (first.isPresent() && second.isPresent() && second.get().sense().kind() != Sense.Kind.CITY) {
                parts.add(first.get());
                parts.add(second.get());
                return true;
            }
        }
        return false;
    }

    /** Parts that stand side by side must all lie in one country. */
    private Optional<Placement> agree(List<Part> parts) {
        boolean same = parts.stream().allMatch(part -> part.sense().isClear())
                && parts.stream()
                                .map(part -> part.sense().countries())
                                .distinct()
                                .count()
                        == 1;
        return same ? combine(parts) : Optional.empty();
    }

    private Optional<Placement> combine(List<Part> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Set<Country> common = new HashSet<>(parts.getLast().sense().countries());
        for (Part part : parts) {
            common.retainAll(
                    parts.getLast().sense().kind() == Sense.Kind.CITY
                            ? part.sense().countries()
                            : possible(part, common));
        }
        if (common.size() == 1) {
            Country country = common.iterator().next();
            boolean lone = parts.size() == 1 && parts.getFirst().sense().kind() == Sense.Kind.CITY;
            return !lone || gazetteer.isLargeCity(parts.getFirst().name())
                    ? Optional.of(place(country, parts.size() > 1 ? SURE : ENOUGH))
                    : Optional.empty();
        }
        return common.isEmpty() ? largerWins(parts) : unitedStates(parts, common);
    }

    /** The countries of a part, and those of the others where a lesser city has the same name. */
    private Set<Country> possible(Part part, Set<Country> others) {
        Set<Country> possible = new HashSet<>(part.sense().countries());
        for (Country other : others) {
            if (gazetteer.hasCity(part.name(), other)) {
                possible.add(other);
            }
        }
        return possible;
    }

    /** {@code Paris, Texas}: a clear region or country behind a city elsewhere is where the author is. */
    private static Optional<Placement> largerWins(List<Part> parts) {
        Sense last = parts.getLast().sense();
        boolean smallerBefore = parts.getFirst().sense().kind() != Sense.Kind.COUNTRY;
        return parts.size() == 2 && smallerBefore && last.kind() != Sense.Kind.CITY && last.isClear()
                ? Optional.of(place(last.countries().iterator().next(), ENOUGH))
                : Optional.empty();
    }

    /** {@code Springtown, CA} with an unknown town: a code in capitals behind a comma is a state of the US. */
    private static Optional<Placement> unitedStates(List<Part> parts, Set<Country> common) {
        Country us = new Country("US");
        boolean coded = parts.getLast().name().equals(parts.getLast().name().toUpperCase(Locale.ROOT));
        return coded && parts.size() > 1 && common.contains(us) ? Optional.of(place(us, ENOUGH)) : Optional.empty();
    }

    private static Placement place(Country country, double confidence) {
        return new Placement(country, confidence, CountryEvidence.LOCATION);
    }
}
