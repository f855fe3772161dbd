package panne.evaluate;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import panne.domain.Stance;
import panne.language.model.Prediction;
import panne.language.stance.LabelledPost;

/** What one would do without a model: say "report" wherever outage words stand, or always what is most frequent. */
final class StanceBaselines {
    private static final Pattern OUTAGE_WORDS = Pattern.compile(
            "is down|not working|outage|en panne|marche (?:pas|plus)|ca[iy]o|ca[ií]do|no funciona|geht nicht|störung|"
                    + "storing|werkt niet|doet het niet|non funziona|fora do ar|caiu|tidak bisa|gangguan|çöktü|nie działa|"
                    + "awaria|не работает|معطل|繋がらない|障害|nere|funkar inte|no va",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private StanceBaselines() {}

    static List<Prediction> keywords(List<LabelledPost> posts) {
        return posts.stream()
                .map(post -> answer(post, Stance.ofLabel(keyword(post.text()))))
                .toList();
    }

    /** The stance by the words alone. */
    static String keyword(String text) {
        return (OUTAGE_WORDS.matcher(text).find() ? Stance.REPORT : Stance.OTHER).label();
    }

    static List<Prediction> majority(List<LabelledPost> posts) {
        Map<Stance, Long> counts =
                posts.stream().collect(Collectors.groupingBy(LabelledPost::stance, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Stance, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most ->
                        posts.stream().map(post -> answer(post, most.getKey())).toList())
                .orElse(List.of());
    }

    private static Prediction answer(LabelledPost post, Stance stance) {
        return new Prediction(post.language(), post.stance().label(), stance.label(), 1);
    }
}
