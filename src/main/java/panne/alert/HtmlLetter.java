package panne.alert;

import java.net.URI;
import panne.alert.Letter.Bar;
import panne.alert.Letter.Fact;
import panne.alert.Letter.Part;

/**
 * Writes a letter as HTML that mail programs of all ages show: tables for the layout, styles on the elements. Those
 * that know a dark mode find its colours in the head.
 */
final class HtmlLetter {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{subject}</title>
            <style>
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) {
              .page { background-color: #1c1917 !important; }
              .card { background-color: #292524 !important; border-color: #44403c !important; }
              .ink { color: #fafaf9 !important; }
              .soft { color: #d6d3d1 !important; }
              .faint { color: #a8a29e !important; }
              .rule { border-color: #44403c !important; }
              .track { background-color: #44403c !important; }
              .code { background-color: #1c1917 !important; color: #e7e5e4 !important; }
              .down { color: #fca5a5 !important; }
              .back { color: #86efac !important; }
            }
            @media (max-width: 480px) {
              .pad { padding-left: 20px !important; padding-right: 20px !important; }
            }
            </style>
            </head>
            """;
    private static final String SANS = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
    private static final String SERIF = "font-family:Georgia,'Times New Roman',serif;";
    private static final String MONO = "font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;";
    private static final String TABLE =
            "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    private final StringBuilder html = new StringBuilder();
    private final Letter letter;

    private HtmlLetter(Letter letter) {
        this.letter = letter;
    }

    static String write(Letter letter) {
        return new HtmlLetter(letter).write();
    }

    private String write() {
        html.append(HEAD.replace("{subject}", escape(letter.subject())));
        html.append("<body class=\"page\" style=\"margin:0;padding:0;background-color:#f5f5f4;\">\n");
        html.append("<div style=\"display:none;max-height:0;overflow:hidden;\">")
                .append(escape(letter.lead()));
        html.append("</div>\n").append(TABLE).append(" class=\"page\" bgcolor=\"#f5f5f4\"");
        html.append(" style=\"background-color:#f5f5f4;\"><tr><td align=\"center\" style=\"padding:24px 12px;\">\n");
        html.append(TABLE).append(" class=\"card\" bgcolor=\"#ffffff\" style=\"max-width:640px;");
        html.append("background-color:#ffffff;border:1px solid #e7e5e4;border-radius:12px;\">\n");
        row("padding:36px 40px 8px 40px;", this::head);
        letter.parts().forEach(part -> row("padding:20px 40px 0 40px;", () -> part(part)));
        row("padding:28px 40px 32px 40px;", this::foot);
        html.append("</table>\n</td></tr></table>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head() {
        block(
                "p",
                tone(),
                SANS + "margin:0 0 12px 0;font-size:12px;font-weight:600;letter-spacing:0.08em;"
                        + "text-transform:uppercase;color:" + colour() + ";",
                escape(letter.badge()));
        block(
                "h1",
                "ink",
                SERIF + "margin:0;font-size:30px;line-height:1.2;font-weight:normal;color:#1c1917;",
                escape(letter.headline()));
        block(
                "p",
                "soft",
                SANS + "margin:12px 0 0 0;font-size:16px;line-height:1.5;color:#44403c;",
                escape(letter.lead()));
        URI page = letter.page();
        if (page != null) {
            block(
                    "p",
                    "ink",
                    SANS + "margin:18px 0 0 0;font-size:14px;color:#1c1917;",
                    "<a class=\"ink\" href=\"" + escape(page.toString())
                            + "\" style=\"color:#1c1917;font-weight:600;\">Open the incident’s page</a>");
        }
    }

    private void part(Part part) {
        block(
                "h2",
                "ink rule",
                SANS + "margin:0 0 10px 0;padding-top:18px;border-top:1px solid #e7e5e4;font-size:13px;"
                        + "line-height:1.4;font-weight:600;color:#1c1917;",
                escape(part.title()));
        switch (part) {
            case Letter.Sentences sentences -> sentences.sentences().forEach(this::sentence);
            case Letter.Facts facts -> facts(facts);
            case Letter.Bars bars -> bars(bars);
            case Letter.Commands commands -> commands.commands().forEach(this::command);
            case Letter.Figure figure -> figure(figure);
        }
    }

    private void sentence(String sentence) {
        block("p", "soft", SANS + "margin:0 0 6px 0;font-size:14px;line-height:1.5;color:#44403c;", escape(sentence));
    }

    private void facts(Letter.Facts facts) {
        html.append(TABLE).append(">\n");
        for (Fact fact : facts.facts()) {
            html.append("<tr>");
            cell("faint", "padding:0 16px 6px 0;width:130px;color:#78716c;", fact.label());
            cell("soft", "padding:0 0 6px 0;color:#44403c;", fact.value());
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void bars(Letter.Bars bars) {
        html.append(TABLE).append(">\n");
        for (Bar bar : bars.bars()) {
            html.append("<tr>");
            cell("soft", "padding:0 16px 8px 0;width:165px;color:#44403c;", bar.label());
            html.append("<td valign=\"top\" style=\"padding:6px 16px 8px 0;\">");
            track((int) Math.round(Math.clamp(bar.length(), 0.01, 1) * 100));
            detail(bar.detail());
            html.append("</td>");
            cell(
                    "ink",
                    "padding:0 0 8px 0;width:110px;color:#1c1917;font-weight:600;white-space:nowrap;",
                    bar.figure());
            html.append("</tr>\n");
        }
        html.append("</table>\n");
        if (!bars.note().isEmpty()) {
            sentence(bars.note());
        }
    }

    private void detail(String detail) {
        if (!detail.isEmpty()) {
            block(
                    "p",
                    "faint",
                    SANS + "margin:4px 0 0 0;font-size:12px;line-height:1.4;color:#78716c;",
                    escape(detail));
        }
    }

    private void track(int percent) {
        html.append(TABLE).append(" class=\"track\" bgcolor=\"#f5f5f4\" style=\"background-color:#f5f5f4;");
        html.append("border-radius:4px;\"><tr><td width=\"").append(percent).append("%\" height=\"8\" bgcolor=\"");
        html.append(barColour())
                .append("\" style=\"height:8px;line-height:8px;font-size:0;background-color:")
                .append(barColour());
        html.append(
                ";border-radius:4px;\">&nbsp;</td><td style=\"height:8px;line-height:8px;font-size:0;\">&nbsp;</td>");
        html.append("</tr></table>");
    }

    private void command(Letter.Command command) {
        sentence(command.sentence());
        block(
                "p",
                "code",
                MONO + "margin:0;padding:12px 14px;background-color:#f5f5f4;border-radius:6px;font-size:12px;"
                        + "line-height:1.5;color:#292524;word-break:break-word;",
                escape(command.command()));
        URI address = command.address();
        if (address != null) {
            String link = escape(address.toString());
            block(
                    "p",
                    "soft",
                    SANS + "margin:6px 0 0 0;font-size:14px;line-height:1.5;color:#44403c;word-break:break-word;",
                    escape(Letter.Command.INSTEAD) + "<a class=\"soft\" href=\"" + link + "\" style=\"color:#44403c;\">"
                            + link + "</a>");
        }
    }

    private void figure(Letter.Figure figure) {
        html.append("<img src=\"cid:")
                .append(escape(figure.name()))
                .append("\" alt=\"")
                .append(escape(figure.words()));
        html.append("\" width=\"").append(CurveChart.SHOWN_WIDTH).append("\" style=\"display:block;width:100%;");
        html.append("max-width:").append(CurveChart.SHOWN_WIDTH).append("px;height:auto;border:0;border-radius:6px;");
        html.append("background-color:#ffffff;color:#44403c;font-size:14px;\">\n");
    }

    private void foot() {
        block(
                "p",
                "faint rule",
                SANS + "margin:0;padding-top:18px;border-top:1px solid #e7e5e4;font-size:12px;"
                        + "line-height:1.5;color:#78716c;",
                escape(letter.footer()));
    }

    private String tone() {
        return switch (letter.mood()) {
            case DOWN -> "down";
            case BACK -> "back";
            case NEUTRAL -> "faint";
        };
    }

    private String colour() {
        return switch (letter.mood()) {
            case DOWN -> "#b91c1c";
            case BACK -> "#15803d";
            case NEUTRAL -> "#78716c";
        };
    }

    private String barColour() {
        return letter.mood() == Letter.Mood.DOWN ? colour() : "#a8a29e";
    }

    private void row(String padding, Runnable content) {
        html.append("<tr><td class=\"pad\" style=\"").append(padding).append("\">\n");
        content.run();
        html.append("</td></tr>\n");
    }

    private void cell(String classes, String style, String text) {
        html.append("<td valign=\"top\" class=\"")
                .append(classes)
                .append("\" style=\"")
                .append(SANS);
        html.append("font-size:14px;line-height:1.5;")
                .append(style)
                .append("\">")
                .append(escape(text))
                .append("</td>");
    }

    private void block(String tag, String classes, String style, String content) {
        html.append('<')
                .append(tag)
                .append(" class=\"")
                .append(classes)
                .append("\" style=\"")
                .append(style);
        html.append("\">").append(content).append("</").append(tag).append(">\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
