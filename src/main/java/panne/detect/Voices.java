package panne.detect;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How many independent witnesses several are worth. Those of one conversation are prompted by each other: k of them are
 * worth k / (1 + (k − 1) ρ), the effective size of a cluster with correlation ρ within (Kish 1965). With ρ = ½ that is
 * 2 k / (k + 1): a conversation never counts for more than two.
 *
 * @param conversing how many of the witnesses speak in a conversation that another of them takes part in
 * @param conversations how many such conversations there are
 * @param worth what all of them are worth together
 */
record Voices(int conversing, int conversations, double worth) {
    /** Nobody answers anybody. */
    static final Voices APART = new Voices(0, 0, 0);

    private static final double CORRELATION = 0.5;

    static Voices of(Collection<Sighting> seen) {
        Map<String, Integer> sizes = new HashMap<>();
        for (Sighting sighting : seen) {
            if (sighting.conversation() != null) {
                sizes.merge(sighting.conversation(), 1, Integer::sum);
            }
        }
        if (!sizes.isEmpty()) {
            addBeginners(seen, sizes);
        }
        return of(sizes);
    }

    /** Whoever began a conversation takes part in it. */
    private static void addBeginners(Collection<Sighting> seen, Map<String, Integer> sizes) {
        for (Sighting sighting : seen) {
            if (sighting.conversation() == null) {
                sizes.computeIfPresent(sighting.post(), (post, size) -> size + 1);
            }
        }
    }

    private static Voices of(Map<String, Integer> sizes) {
        int conversing = 0;
        int conversations = 0;
        double worth = 0;
        for (int size : sizes.values()) {
            if (size > 1) {
                conversing += size;
                conversations++;
                worth += size / (1 + (size - 1) * CORRELATION);
            }
        }
        return new Voices(conversing, conversations, worth);
    }

    /** What that many witnesses are worth, these among them, in whole ones. */
    int worthOf(int counted) {
        return conversations == 0 ? counted : (int) Math.floor(Math.max(0, counted - conversing) + worth + 1e-9);
    }
}
