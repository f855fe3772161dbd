package panne.language.text;

import java.util.List;

/** Cuts folded text into tokens. */
public interface Tokenizer {
    List<Token> tokenize(String folded);
}
