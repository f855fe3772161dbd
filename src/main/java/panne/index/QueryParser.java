package panne.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import panne.index.QueryToken.Kind;

/**
 * Reads the query syntax by recursive descent: OR binds loosest, then AND (which may be left out), NOT, NEAR.
 */
final class QueryParser {
    private static final int MAX_LENGTH = 4000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_TOKENS = 400;
    private static final int MAX_DISTANCE = 100;

    private final List<QueryToken> tokens;
    private int next;
    private int depth;

    private QueryParser(List<QueryToken> tokens) {
        this.tokens = tokens;
    }

    /** Takes a query apart; blank gives empty. */
    static Optional<QueryNode> parse(String query) {
        if (query.length() > MAX_LENGTH) {
            throw new QuerySyntaxException(
                    MAX_LENGTH, "the query goes on beyond " + MAX_LENGTH + " characters: shorten it");
        }
        List<QueryToken> tokens = new QueryLexer(query).tokens();
        if (tokens.size() > MAX_TOKENS) {
            throw new QuerySyntaxException(
                    tokens.get(MAX_TOKENS).position(), "the query has more than " + MAX_TOKENS + " words: shorten it");
        }
        return tokens.size() == 1 ? Optional.empty() : Optional.of(new QueryParser(tokens).whole());
    }

    private QueryNode whole() {
        QueryNode node = any();
        if (peek().kind() != Kind.END) {
            throw wrong(peek(), "this closing parenthesis has no opening one: remove it or add '(' before");
        }
        return node;
    }

    private QueryNode any() {
        List<QueryNode> parts = new ArrayList<>(List.of(all()));
        while (accept(Kind.OR)) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.Any(parts);
    }

    private QueryNode all() {
        List<QueryNode> parts = new ArrayList<>(List.of(negated()));
        while (accept(Kind.AND) || continuesAll(peek().kind())) {
            parts.add(negated());
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.All(parts);
    }

    private static boolean continuesAll(Kind kind) {
        return switch (kind) {
            case WORD, PHRASE, FIELD, OPEN, NOT, NEAR -> true;
            case CLOSE, AND, OR, END -> false;
        };
    }

    private QueryNode negated() {
        boolean negative = false;
        while (accept(Kind.NOT)) {
            negative = !negative;
        }
        QueryNode node = near();
        return negative ? new QueryNode.Not(node) : node;
    }

    private QueryNode near() {
        QueryNode node = single();
        while (peek().kind() == Kind.NEAR) {
            QueryToken operator = tokens.get(next++);
            int distance = distance(operator);
            node = new QueryNode.Near(words(node, operator), distance, words(single(), operator));
        }
        return node;
    }

    private static int distance(QueryToken operator) {
        if (operator.value().matches("\\d{1,3}")) {
            int distance = Integer.parseInt(operator.value());
            if (distance >= 1 && distance <= MAX_DISTANCE) {
                return distance;
            }
        }
        throw wrong(operator, "NEAR needs a distance of 1 to " + MAX_DISTANCE + " words: write NEAR/5");
    }

    private static QueryNode.Words words(QueryNode node, QueryToken operator) {
        return switch (node) {
            case QueryNode.Words words -> words;
            case QueryNode.Any ignored -> throw notWords(operator);
            case QueryNode.All ignored -> throw notWords(operator);
            case QueryNode.Not ignored -> throw notWords(operator);
            case QueryNode.Filter ignored -> throw notWords(operator);
        };
    }

    private static QuerySyntaxException notWords(QueryToken operator) {
        return wrong(operator, "NEAR joins words and phrases only: write whatsapp NEAR/5 down");
    }

    private QueryNode single() {
        QueryToken token = tokens.get(next++);
        return switch (token.kind()) {
            case WORD -> word(token);
            case PHRASE -> new QueryNode.Phrase(token.text(), token.position());
            case FIELD -> QueryField.filter(token);
            case OPEN -> group(token);
            case CLOSE -> throw wrong(token, "nothing stands before this closing parenthesis: remove it");
            case END -> throw wrong(token, "the query breaks off here: add a word, or remove the operator before");
            case AND, OR, NOT, NEAR ->
                throw wrong(
                        token,
                        token.text() + " needs a word before it: add one, or write \"" + token.text()
                                + "\" in quotes to search for the word");
        };
    }

    private static QueryNode word(QueryToken token) {
        String word = token.text();
        if (!word.endsWith("*")) {
            return new QueryNode.Phrase(word, token.position());
        }
        String head = word.substring(0, word.length() - 1);
        if (head.codePointCount(0, head.length()) < 2 || head.contains("*")) {
            throw wrong(
                    token, "'" + word + "' is too wide: give two letters or more and one * at the end, as in what*");
        }
        return new QueryNode.Prefix(head, token.position());
    }

    private QueryNode group(QueryToken open) {
        if (++depth > MAX_DEPTH) {
            throw wrong(open, "more than " + MAX_DEPTH + " parentheses within each other: simplify the query");
        }
        QueryNode inner = any();
        if (!accept(Kind.CLOSE)) {
            throw wrong(open, "this parenthesis is never closed: add ')'");
        }
        depth--;
        return inner;
    }

    private boolean accept(Kind kind) {
        if (peek().kind() != kind) {
            return false;
        }
        next++;
        return true;
    }

    private QueryToken peek() {
        return tokens.get(next);
    }

    private static QuerySyntaxException wrong(QueryToken token, String problem) {
        return new QuerySyntaxException(token.position(), problem);
    }
}
