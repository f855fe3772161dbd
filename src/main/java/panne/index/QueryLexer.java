package panne.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import panne.index.QueryToken.Kind;

/** Cuts a query into words, phrases, fields and operators. */
final class QueryLexer {
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(.*))?");

    private final String query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int next;

    QueryLexer(String query) {
        this.query = query;
    }

    /** The pieces in order, the last of them of kind END. */
    List<QueryToken> tokens() {
        while (next < query.length()) {
            char letter = query.charAt(next);
            if (Character.isWhitespace(letter)) {
                next++;
            } else if (letter == '(' || letter == ')') {
                add(letter == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(letter), "", next++);
            } else if (letter == '-' && startsNegation()) {
                add(Kind.NOT, "-", "", next++);
            } else if (isQuote(letter)) {
                int start = next;
                add(Kind.PHRASE, quoted(), "", start);
            } else {
                readWord();
            }
        }
        add(Kind.END, "", "", next);
        return tokens;
    }

    private boolean startsNegation() {
        return next + 1 < query.length() && !Character.isWhitespace(query.charAt(next + 1));
    }

    private void readWord() {
        int start = next;
        Matcher field = FIELD.matcher(query).region(start, query.length());
        if (field.lookingAt()) {
            next = field.end();
            add(Kind.FIELD, field.group(1), value(), start);
        } else {
            addWord(bare(), start);
        }
    }

    private void addWord(String word, int start) {
        Matcher near = NEAR.matcher(word);
        switch (word) {
            case "AND" -> add(Kind.AND, word, "", start);
            case "OR" -> add(Kind.OR, word, "", start);
            case "NOT" -> add(Kind.NOT, word, "", start);
            default -> {
                if (near.matches()) {
                    add(Kind.NEAR, word, near.group(1) == null ? "" : near.group(1), start);
                } else {
                    add(Kind.WORD, word, "", start);
                }
            }
        }
    }

    private String value() {
        return next < query.length() && isQuote(query.charAt(next)) ? quoted() : bare();
    }

    private String bare() {
        int start = next;
        while (next < query.length() && !endsWord(query.charAt(next))) {
            next++;
        }
        return query.substring(start, next);
    }

    private static boolean endsWord(char letter) {
        return Character.isWhitespace(letter) || letter == '(' || letter == ')' || isQuote(letter);
    }

    private String quoted() {
        int start = next++;
        while (next < query.length() && !isQuote(query.charAt(next))) {
            next++;
        }
        if (next == query.length()) {
            throw new QuerySyntaxException(start + 1, "this quotation mark is never closed: add one at the end");
        }
        return query.substring(start + 1, next++);
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '“' || letter == '”';
    }

    private void add(Kind kind, String text, String value, int start) {
        tokens.add(new QueryToken(kind, text, value, start + 1));
    }
}
