package panne.language.text;

import java.util.Locale;
import java.util.Set;

/** Words that only add force: without them {@code no fucking power} reads like {@code no power}. */
final class Emphasis {
    private static final int LONGEST = 12;
    private static final Set<String> WORDS = Set.of(
            // English
            "fucking",
            "fuckin",
            "fking",
            "fkn",
            "fckin",
            "fcking",
            "effing",
            "effin",
            "freaking",
            "freakin",
            "frickin",
            "fricking",
            "friggin",
            "frigging",
            "goddamn",
            "goddam",
            "damn",
            "damned",
            "dang",
            "bloody",
            "blooming",
            "literally",
            "actually",
            "honestly",
            "seriously",
            "legit",
            "lowkey",
            // French, Spanish, Portuguese, Italian, Catalan
            "putain",
            "vraiment",
            "carrement",
            "carrément",
            "littéralement",
            "puto",
            "puta",
            "pinche",
            "malditos",
            "maldito",
            "maldita",
            "literalmente",
            "realmente",
            "porra",
            "caralho",
            "cazzo",
            "davvero",
            "letteralmente",
            // German, Dutch, Swedish
            "verdammt",
            "verdammte",
            "verdammten",
            "wirklich",
            "einfach",
            "verdomme",
            "gewoon",
            "letterlijk",
            "jävla",
            "faktiskt",
            // Polish, Russian, Turkish, Indonesian
            "kurwa",
            "normalnie",
            "блин",
            "блять",
            "бля",
            "реально",
            "resmen",
            "gerçekten",
            "anjir",
            "anjing",
            "beneran");

    private Emphasis() {}

    /** Whether a word of a text says nothing but how strongly the rest is meant. */
    static boolean isMere(String word) {
        return word.length() <= LONGEST && WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
