package panne.simulate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Stance;
import panne.domain.Symptom;

/**
 * A post before it has words: who does what, where and when.
 *
 * @param number unique in its play, in order of time
 * @param symptom null unless the stance is a witness's
 * @param topic phrases to use, or empty for those of the services' kind
 * @param person who posts
 * @param original what it repeats, or null
 * @param repost whether it repeats by the network's own button
 * @param words given words, or null when they are yet to be found
 */
record Sketch(
        long number,
        Instant at,
        List<String> services,
        Stance stance,
        @Nullable Symptom symptom,
        String topic,
        Person person,
        @Nullable Sketch original,
        boolean repost,
        @Nullable String words) {

    /**
     * An account.
     *
     * @param located whether its profile tells the country
     */
    record Person(String name, Country country, String language, boolean located, boolean automatic) {
        Person {
            requireNonNull(name, "name is null");
        }
    }

    String id() {
        return "x:" + ((at.getEpochSecond() << 20) | (number & 0xFFFFF));
    }
}
