package panne.alert;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import panne.alert.Letter.Bar;
import panne.alert.Letter.Part;

/** Writes a letter as plain text that reads well in any width from 60 columns on. */
final class TextLetter {
    private static final int BAR = 20;

    private final StringBuilder text = new StringBuilder();

    private TextLetter() {}

    static String write(Letter letter) {
        return new TextLetter().letter(letter);
    }

    private String letter(Letter letter) {
        line(letter.headline().toUpperCase(Locale.ENGLISH));
        line(letter.lead());
        URI page = letter.page();
        if (page != null) {
            line("");
            line("See " + page);
        }
        letter.parts().forEach(this::part);
        line("");
        line("-- ");
        line(letter.footer());
        return text.toString();
    }

    private void part(Part part) {
        line("");
        line(part.title().toUpperCase(Locale.ENGLISH));
        switch (part) {
            case Letter.Sentences sentences -> sentences.sentences().forEach(sentence -> line("  " + sentence));
            case Letter.Facts facts -> facts.facts().forEach(fact -> line("  " + fact.label() + ": " + fact.value()));
            case Letter.Bars bars -> bars(bars);
            case Letter.Commands commands -> commands.commands().forEach(this::command);
            case Letter.Figure figure -> line("  " + figure.words());
        }
    }

    private void command(Letter.Command command) {
        line("  " + command.sentence());
        line("  " + command.command());
        if (command.address() != null) {
            line("  " + Letter.Command.INSTEAD + command.address());
        }
    }

    private void bars(Letter.Bars bars) {
        int label = width(bars.bars().stream().map(Bar::label).toList());
        int figure = width(bars.bars().stream().map(Bar::figure).toList());
        for (Bar bar : bars.bars()) {
            String detail = bar.detail().isEmpty() ? "" : "  " + bar.detail();
            String stars = "#".repeat((int) Math.round(Math.clamp(bar.length(), 0, 1) * BAR));
            line(("  " + pad(bar.label(), label) + "  " + pad(stars, BAR) + "  " + pad(bar.figure(), figure) + detail)
                    .stripTrailing());
        }
        if (!bars.note().isEmpty()) {
            line("  " + bars.note());
        }
    }

    private static int width(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
