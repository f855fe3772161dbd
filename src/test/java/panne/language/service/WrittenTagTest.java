package panne.language.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrittenTagTest {
    @Test
    void aTagOfOneWordStandsWhereItIsWritten() {
        assertThat(WrittenTag.in("no power #blackout again", "#blackout")).isEqualTo(new WrittenTag(9, 18));
    }

    @Test
    void aTagWhoseWordsWereSplitStandsWhereItsWordsDo() {
        assertThat(WrittenTag.in("nothing works today claude down", "claudedown"))
                .isEqualTo(new WrittenTag(20, 31));
        assertThat(WrittenTag.in("ah whats app down 2", "whats_app_down_2")).isEqualTo(new WrittenTag(3, 19));
    }

    @Test
    void aTagThatLeftNoTraceCoversNothing() {
        assertThat(WrittenTag.in("nothing works", "claudedown")).isEqualTo(new WrittenTag(13, 13));
    }
}
