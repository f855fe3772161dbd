package panne.language.stance;

import panne.language.model.FeatureBag;
import panne.language.text.PreparedText;

/** Features of the shape of a text: its signs, links, length, capitals, and the kind of service it names. */
final class ShapeFeatures {
    private ShapeFeatures() {}

    static void add(Reading reading, int words, FeatureBag features) {
        PreparedText text = reading.text();
        features.add("language " + reading.language());
        features.add("length " + (words <= 3 ? words : words <= 6 ? 6 : words <= 12 ? 12 : words <= 20 ? 20 : 99));
        features.add("services " + Math.min(2, reading.services().size()));
        reading.services()
                .forEach(mention -> features.add("category " + mention.service().category()));
        addSigns(text.folded().strip(), features);
        addTraits(text, features);
        text.emoji().stream().distinct().forEach(emoji -> features.add("emoji " + emoji));
    }

    private static void addSigns(String folded, FeatureBag features) {
        if (folded.indexOf('?') >= 0 || folded.indexOf('؟') >= 0 || folded.indexOf('？') >= 0) {
            features.add("asks");
            features.add(folded.endsWith("?") || folded.endsWith("؟") ? "asks at end" : "asks within");
        }
        if (folded.indexOf('!') >= 0) {
            features.add("exclaims");
        }
        if (folded.indexOf(':') > 0) {
            features.add("colon");
        }
        if (folded.indexOf('"') >= 0) {
            features.add("quotes");
        }
    }

    private static void addTraits(PreparedText text, FeatureBag features) {
        PreparedText.Traits traits = text.traits();
        if (traits.links() > 0) {
            features.add("link");
            traits.hosts().forEach(host -> features.add("host " + host));
        }
        if (traits.repost()) {
            features.add("repost");
        }
        if (traits.reply()) {
            features.add("reply");
        }
        if (traits.elongated()) {
            features.add("elongated");
        }
        if (traits.shouted()) {
            features.add("shouted");
        }
        if (!text.hashtags().isEmpty()) {
            features.add("hashtags " + Math.min(3, text.hashtags().size()));
        }
    }
}
