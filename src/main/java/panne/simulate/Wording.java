package panne.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import panne.domain.Country;
import panne.domain.Symptom;

/** Finds words for a sketch: a phrase of the author's language, filled in and roughened as people type. */
final class Wording {
    /** Phrases that name two services, the second as the other suspect. */
    private static final String BETWEEN_TWO = "collateral";

    private final PhraseBank bank;
    private final Map<String, ServiceVoice> voices;
    private final Map<Country, CountryProfile> countries;

    Wording(PhraseBank bank, Map<String, ServiceVoice> voices, Map<Country, CountryProfile> countries) {
        this.bank = bank;
        this.voices = voices;
        this.countries = countries;
    }

    /** The words of a sketch: the same sketch always finds the same. */
    String words(Sketch sketch, long seed) {
        SplittableRandom chance = new SplittableRandom(seed * 31 + sketch.number());
        if (sketch.words() != null) {
            return sketch.words();
        }
        Sketch original = sketch.original();
        if (original != null) {
            String text = words(original, seed);
            return sketch.repost() ? text : copied(text, original, chance);
        }
        return composed(sketch, chance);
    }

    private static String copied(String text, Sketch original, SplittableRandom chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> "RT @" + original.person().name() + ": " + text;
            case 1 -> text + " " + Typing.emoji(chance);
            case 2 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private String composed(Sketch sketch, SplittableRandom chance) {
        String filled = fill(phrase(sketch, chance), sketch, chance);
        return sketch.person().automatic() ? filled : Typing.typed(framed(filled, sketch, chance), chance);
    }

    private String phrase(Sketch sketch, SplittableRandom chance) {
        String language = sketch.person().language();
        String act = sketch.stance().label();
        Symptom symptom = sketch.symptom();
        String sign = symptom == null ? "-" : symptom.label();
        boolean oneOfTwo =
                sketch.topic().equals(BETWEEN_TWO) && sketch.services().size() == 1;
        if (!sketch.topic().isEmpty() && !oneOfTwo) {
            return bank.draw(language, act, sign, List.of(sketch.topic()), chance);
        }
        String kind = voice(sketch.services().getFirst()).kind();
        List<String> special = bank.matching(language, act, sign, List.of(kind));
        return !special.isEmpty() && chance.nextDouble() < 0.5
                ? special.get(chance.nextInt(special.size()))
                : bank.draw(language, act, sign, List.of("-", kind), chance);
    }

    private String fill(String phrase, Sketch sketch, SplittableRandom chance) {
        String language = sketch.person().language();
        List<String> services = sketch.services();
        String names = named(services.getFirst(), sketch, chance);
        boolean slotForOther = phrase.contains("{other}");
        if (services.size() > 1 && !slotForOther) {
            names = services.stream()
                    .map(slug -> voice(slug).name(language, chance))
                    .reduce((left, right) -> left + (chance.nextBoolean() ? ", " : " + ") + right)
                    .orElse(names);
        }
        String other = services.size() > 1 ? voice(services.get(1)).name(language, chance) : names;
        return phrase.replace("{s}", names)
                .replace("{other}", other)
                .replace("{tag}", "#" + voice(services.getFirst()).hashtag())
                .replace("{city}", city(sketch, chance))
                .replace("{min}", String.valueOf(5 * (1 + chance.nextInt(8))))
                .replace("{n}", String.valueOf(2 + chance.nextInt(8)))
                .replace("{link}", "https://t.co/" + Long.toString(chance.nextLong() >>> 14, 36));
    }

    private String named(String slug, Sketch sketch, SplittableRandom chance) {
        ServiceVoice voice = voice(slug);
        double way = chance.nextDouble();
        if (way < 0.04 && !voice.handle().isEmpty()) {
            return "@" + voice.handle();
        }
        String name = voice.name(sketch.person().language(), chance);
        return way > 0.94 && !name.contains(" ") ? "#" + name : name;
    }

    private String city(Sketch sketch, SplittableRandom chance) {
        CountryProfile profile = countries.get(sketch.person().country());
        List<String> cities = profile == null ? List.of() : profile.cities();
        return cities.isEmpty() ? "town" : cities.get(chance.nextInt(cities.size()));
    }

    /** Puts something before or after, as the mood is. */
    private String framed(String text, Sketch sketch, SplittableRandom chance) {
        String language = sketch.person().language();
        String framed = text;
        if (sketch.stance().isWitness() && chance.nextDouble() < 0.18) {
            framed = bank.draw(language, "prefix", "-", List.of("-"), chance) + " " + framed;
        }
        if (sketch.stance().isWitness() && chance.nextDouble() < 0.16) {
            framed = framed + " " + fill(bank.draw(language, "suffix", "-", List.of("-"), chance), sketch, chance);
        }
        return framed;
    }

    private ServiceVoice voice(String slug) {
        ServiceVoice known = voices.get(slug);
        return known == null ? new ServiceVoice(slug, "-", Map.of("any", List.of(slug)), "") : known;
    }
}
