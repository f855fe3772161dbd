package panne.language.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {
    private static final int START = 1;
    private static final int END = 2;
    private static final int UNKNOWN = 3;
    private final WordPieces pieces = new WordPieces(Map.of(
            "[CLS]", START, "[SEP]", END, "[UNK]", UNKNOWN, "no", 4, "wi", 5, "##fi", 6, "##f", 7, "!", 8, "i", 9,
            "##t", 10));

    @Test
    void takesTheLongestKnownPieceOfAWordAgainAndAgain() {
        assertThat(pieces.number("no wifi", 60)).containsExactly(START, 4, 5, 6, END);
        assertThat(pieces.number("wift", 60)).containsExactly(START, 5, 7, 10, END);
    }

    @Test
    void signsAreWordsOfTheirOwn() {
        assertThat(pieces.number("no!no !", 60)).containsExactly(START, 4, 8, 4, 8, END);
    }

    @Test
    void aWordThatCannotBeCutIsUnknownAsAWhole() {
        assertThat(pieces.number("it nowhere 停電 no", 60)).containsExactly(START, 9, 10, UNKNOWN, UNKNOWN, 4, END);
    }

    @Test
    void leavesOutWhatIsTooLong() {
        assertThat(pieces.number("no no no no", 2)).containsExactly(START, 4, 4, END);
        assertThat(pieces.number("no wifi", 2)).hasSize(4);
    }

    @Test
    void anEmptyTextHasStartAndEnd() {
        assertThat(pieces.number("  ", 60)).containsExactly(START, END);
    }
}
