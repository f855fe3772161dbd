package panne.alert;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before it becomes text or HTML.
 *
 * @param badge the state in two words
 * @param headline what happened in one line
 * @param lead where and when in one sentence
 * @param page the incident's page, or null when receivers cannot reach it
 */
record Letter(
        Mood mood,
        String subject,
        String badge,
        String headline,
        String lead,
        @Nullable URI page,
        List<Part> parts,
        String footer) {
    /** Bad news, good news, or no news. */
    enum Mood {
        DOWN,
        BACK,
        NEUTRAL
    }

    Letter {
        parts = List.copyOf(parts);
    }

    Letter withFooter(String newFooter) {
        return new Letter(mood, subject, badge, headline, lead, page, parts, newFooter);
    }

    /** The same for a machine that cannot draw: words in place of pictures. */
    Letter withFiguresInWords() {
        List<Part> worded = parts.stream()
                .map(part -> part instanceof Figure figure ? new Sentences(figure.title(), figure.words()) : part)
                .toList();
        return new Letter(mood, subject, badge, headline, lead, page, worded, footer);
    }

    /** A titled part of a letter. */
    sealed interface Part {
        String title();
    }

    /** Sentences that stand for themselves. */
    record Sentences(String title, List<String> sentences) implements Part {
        Sentences {
            sentences = List.copyOf(sentences);
        }

        Sentences(String title, String sentence) {
            this(title, List.of(sentence));
        }
    }

    /** Pairs of a word and what is known of it. */
    record Facts(String title, List<Fact> facts) implements Part {
        Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One such pair. */
    record Fact(String label, String value) {}

    /** Bars to compare, and a note below them. */
    record Bars(String title, List<Bar> bars, String note) implements Part {
        Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One such bar.
     *
     * @param length in [0, 1]
     * @param figure what the length stands for
     * @param detail what else is known, may be empty
     */
    record Bar(String label, double length, String figure, String detail) {}

    /** Commands to be copied as they stand. */
    record Commands(String title, List<Command> commands) implements Part {
        Commands {
            commands = List.copyOf(commands);
        }
    }

    /**
     * One such command.
     *
     * @param sentence what it does
     * @param address where the same is answered, or null when receivers cannot reach it
     */
    record Command(
            String sentence, String command, @Nullable URI address) {
        static final String INSTEAD = "While the service runs, it holds the data folder and counts itself: ";
    }

    /** A picture, and the words that stand for it. */
    record Figure(String title, String name, String words) implements Part {}
}
