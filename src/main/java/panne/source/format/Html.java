package panne.source.format;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the small HTML of posts into plain text, paragraphs and breaks kept as lines. */
final class Html {
    private Html() {}

    static String toText(String html) {
        StringBuilder text = new StringBuilder(html.length());
        Jsoup.parseBodyFragment(html).body().traverse((node, depth) -> append(node, text));
        return text.toString().strip();
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode piece) {
            text.append(piece.getWholeText());
        } else if (node instanceof Element element && startsLine(element) && !text.isEmpty()) {
            text.append('\n');
        }
    }

    private static boolean startsLine(Element element) {
        return switch (element.normalName()) {
            case "br", "p", "li", "blockquote", "pre" -> true;
            default -> false;
        };
    }
}
