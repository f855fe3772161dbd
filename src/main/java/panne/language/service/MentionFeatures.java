package panne.language.service;

import java.util.List;
import panne.language.model.FeatureBag;
import panne.language.phrase.CueHit;
import panne.language.text.Token;

/** Turns a mention within its text into features: what it is, what stands beside it, and what the text is about. */
final class MentionFeatures {
    private static final int REACH = 4;
    private static final float SELF = 1.5f;
    private static final float SIDES = 2;
    private static final float WHOLE = 1;
    private static final int CLOSE = 2;
    private static final int EDGE = FeatureBag.hash("<edge>");
    private static final int LEFT = FeatureBag.hash("left");
    private static final int RIGHT = FeatureBag.hash("right");
    private static final int BETWEEN = FeatureBag.hash("between");
    private static final int LEFT_TWO = FeatureBag.hash("left two");
    private static final int RIGHT_TWO = FeatureBag.hash("right two");
    private static final int WORD = FeatureBag.hash("word");

    private final Mention mention;
    private final List<Mention> all;
    private final Context context;
    private final String name;
    private final int named;
    private final FeatureBag features = new FeatureBag();

    private MentionFeatures(Mention mention, List<Mention> all, Context context) {
        this.mention = mention;
        this.all = all;
        this.context = context;
        name = context.text().folded().substring(mention.start(), mention.end());
        named = FeatureBag.hash(name);
    }

    static FeatureBag of(Mention mention, List<Mention> all, Context context) {
        MentionFeatures made = new MentionFeatures(mention, all, context);
        made.addSelf();
        made.features.scale(0, SELF);
        int size = made.features.size();
        made.addSides();
        made.features.scale(size, SIDES);
        size = made.features.size();
        made.addWhole();
        made.features.scale(size, WHOLE);
        return made.features;
    }

    private void addSelf() {
        String category = mention.entry().service().category();
        features.add("bias");
        features.add("kind " + mention.kind());
        features.add("kind " + mention.kind() + " " + category);
        features.add("name " + name);
        features.add("category " + category);
        features.add("language " + context.language());
        features.add("language " + context.language() + " " + name);
        for (Support.Ground ground : Support.groundsOf(mention, all, context)) {
            features.add("ground " + ground);
            features.add("ground " + ground + " " + category);
            features.add("ground " + ground + " " + mention.kind());
        }
        if (mention.start() < context.text().folded().length() && context.text().isCapital(mention.start())) {
            features.add("capital");
        }
    }

    private void addSides() {
        List<Token> tokens = context.text().tokens();
        int first = firstTokenFrom(tokens, mention.start());
        int after = firstTokenFrom(tokens, mention.end());
        for (int distance = 1; distance <= REACH; distance++) {
            addSide(LEFT, word(tokens, first - distance), distance);
            addSide(RIGHT, word(tokens, after + distance - 1), distance);
        }
        int left = word(tokens, first - 1);
        int right = word(tokens, after);
        addPair(BETWEEN, left, right);
        addPair(LEFT_TWO, word(tokens, first - 2), left);
        addPair(RIGHT_TWO, right, word(tokens, after + 1));
    }

    private void addSide(int side, int word, int distance) {
        addPair(side, word, 0);
        if (distance <= CLOSE) {
            addPair(side + distance, word, 0);
            addPair(side + distance, word, named);
        }
    }

    private void addWhole() {
        context.cues().stream().map(CueHit::cue).distinct().forEach(cue -> features.add("cue " + cue.key()));
        context.words().forEach(word -> addPair(WORD, FeatureBag.hash(word), 0));
        features.add("mentions " + Math.min(3, all.size()));
        if (!context.text().handles().isEmpty()) {
            features.add("handles");
        }
        if (context.text().traits().links() > 0) {
            features.add("link");
        }
    }

    private void addPair(int kind, int first, int second) {
        features.add(FeatureBag.combine(kind, FeatureBag.combine(first, second)));
    }

    private static int word(List<Token> tokens, int index) {
        return index < 0 || index >= tokens.size()
                ? EDGE
                : FeatureBag.hash(tokens.get(index).text());
    }

    private static int firstTokenFrom(List<Token> tokens, int start) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).start() < start) {
            index++;
        }
        return index;
    }
}
