package panne.simulate;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Roughens a text as thumbs do: case, points, doubled letters, swapped letters, emoji. */
final class Typing {
    private static final List<String> EMOJI =
            List.of("😡", "😭", "🤦", "🙄", "😂", "💀", "😩", "🤔", "😤", "🤷", "🥲", "🙃", "⚠️", "👀", "😅", "🫠");

    private Typing() {}

    static String emoji(SplittableRandom chance) {
        return EMOJI.get(chance.nextInt(EMOJI.size()));
    }

    static String typed(String text, SplittableRandom chance) {
        String typed = cased(text, chance);
        if (chance.nextDouble() < 0.3 && typed.endsWith(".")) {
            typed = typed.substring(0, typed.length() - 1);
        }
        if (chance.nextDouble() < 0.06) {
            typed = slipped(typed, chance);
        }
        if (chance.nextDouble() < 0.08 && typed.endsWith("?")) {
            typed = typed + "?".repeat(1 + chance.nextInt(3));
        }
        return chance.nextDouble() < 0.15 ? typed + " " + emoji(chance) : typed;
    }

    private static String cased(String text, SplittableRandom chance) {
        double mood = chance.nextDouble();
        if (mood < 0.3) {
            return text.toLowerCase(Locale.ROOT);
        }
        return mood > 0.965 && !text.contains("http") ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Swaps two letters inside a long word, or loses one. */
    private static String slipped(String text, SplittableRandom chance) {
        int at = chance.nextInt(Math.max(1, text.length() - 3));
        if (at + 3 >= text.length() || !text.substring(at, at + 4).chars().allMatch(Character::isAlphabetic)) {
            return text;
        }
        char second = text.charAt(at + 1);
        char third = text.charAt(at + 2);
        String mended = chance.nextBoolean() ? "" + third + second : "" + second;
        return text.substring(0, at + 1) + mended + text.substring(at + 3);
    }
}
