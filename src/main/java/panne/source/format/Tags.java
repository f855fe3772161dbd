package panne.source.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the networks' own language and country tags into ISO form; a tag that says nothing becomes null. */
final class Tags {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** Codes withdrawn from ISO 639-1 that X still sends. */
    private static final Map<String, String> WITHDRAWN = Map.of("in", "id", "iw", "he", "ji", "yi");

    private Tags() {}

    static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String primary = beforeSubtags(tag.strip()).toLowerCase(Locale.ROOT);
        String current = WITHDRAWN.getOrDefault(primary, primary);
        return LANGUAGE.matcher(current).matches() ? current : null;
    }

    static @Nullable String country(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String code = tag.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? code : null;
    }

    private static String beforeSubtags(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end);
    }
}
