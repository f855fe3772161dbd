package panne.simulate;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How people call a service in their posts.
 *
 * @param kind {@code messaging}, {@code social}, {@code video}, {@code network}, …: phrases that fit
 * @param names by language; {@code any} in every one; the first is the most usual
 * @param handle of the operator, without @, or empty
 */
record ServiceVoice(String slug, String kind, Map<String, List<String>> names, String handle) {
    /** A name as someone who writes in that language would put it. */
    String name(String language, SplittableRandom chance) {
        List<String> usual = names.getOrDefault("any", List.of(slug));
        List<String> local = names.getOrDefault(language, List.of());
        if (!local.isEmpty() && (usual.isEmpty() || chance.nextDouble() < 0.4)) {
            return local.get(chance.nextInt(local.size()));
        }
        return usual.get(chance.nextDouble() < 0.6 ? 0 : chance.nextInt(usual.size()));
    }

    /** {@code whatsappdown} */
    String hashtag() {
        return slug.replaceAll("-[a-z]{2}$", "").replace("-", "") + "down";
    }
}
