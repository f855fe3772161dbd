package panne.language.country;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import panne.domain.Country;

/** Reads flag emoji: two regional indicator letters each. */
final class Flags {
    private static final int FIRST = 0x1F1E6;
    private static final int LAST = 0x1F1FF;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Flags() {}

    static Set<Country> in(String text) {
        Set<Country> flags = new LinkedHashSet<>();
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i + 1 < codePoints.length; i++) {
            if (isIndicator(codePoints[i]) && isIndicator(codePoints[i + 1])) {
                String code = "" + letter(codePoints[i]) + letter(codePoints[i + 1]);
                if (COUNTRIES.contains(code)) {
                    flags.add(new Country(code));
                }
                i++;
            }
        }
        return flags;
    }

    private static boolean isIndicator(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }

    private static char letter(int codePoint) {
        return (char) ('A' + codePoint - FIRST);
    }
}
