package panne.index;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Guesses what was meant by a word that is none of those known. */
final class Nearest {
    private static final int MOST = 3;
    private static final int SHORTEST_HEAD = 3;

    private Nearest() {}

    private record Guess(String key, int distance) {}

    /** The keys that look most like the word, themselves or by another name of theirs; none when none is near. */
    static List<String> to(String word, Map<String, Set<String>> namesByKey) {
        String typed = plain(word);
        int allowed = typed.length() / SHORTEST_HEAD;
        return namesByKey.entrySet().stream()
                .map(entry -> new Guess(entry.getKey(), distance(typed, entry.getKey(), entry.getValue())))
                .filter(guess -> guess.distance() <= allowed)
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::key))
                .limit(MOST)
                .map(Guess::key)
                .toList();
    }

    private static int distance(String typed, String key, Set<String> names) {
        return Stream.concat(Stream.of(key), names.stream())
                .map(Nearest::plain)
                .mapToInt(name -> isHead(typed, name) ? 1 : edits(typed, name))
                .min()
                .orElseThrow();
    }

    private static boolean isHead(String typed, String name) {
        return typed.length() >= SHORTEST_HEAD && name.startsWith(typed) && !name.equals(typed);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Levenshtein's distance: how many letters must be put in, left out or changed to make one word of the other. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
