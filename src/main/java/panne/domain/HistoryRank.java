package panne.domain;

import java.util.List;

/** An incident's place among all those on record for its service, itself included: 1 is the largest, or the longest. */
public record HistoryRank(int of, int place) {
    private static final List<String> ORDINALS =
            List.of("", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ", "ninth ", "tenth ");

    public HistoryRank {
        if (place < 1 || place > of) {
            throw new IllegalArgumentException("place " + place + " of " + of + " is no rank");
        }
    }

    /** {@code largest}, {@code second largest}, {@code 11th largest} for the superlative {@code largest}. */
    public String describe(String superlative) {
        return (place <= ORDINALS.size() ? ORDINALS.get(place - 1) : place + suffix() + " ") + superlative;
    }

    private String suffix() {
        boolean teen = place % 100 >= 11 && place % 100 <= 13;
        return switch (teen ? 0 : place % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
