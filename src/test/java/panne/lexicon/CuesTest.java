package panne.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Language;

final class CuesTest {
    @TempDir
    Path folder;

    @Test
    void readsPhrasesByLanguageAndCue() throws IOException {
        Files.writeString(folder.resolve("fr.yaml"), "malfunction: [En Panne]\nownDevice: [mon écran]\n");

        assertThat(Cues.read(folder).phrases())
                .containsExactlyInAnyOrder(
                        new Cues.Phrase("en panne", new Language("fr"), Cue.MALFUNCTION),
                        new Cues.Phrase("mon ecran", new Language("fr"), Cue.OWN_DEVICE));
    }

    @Test
    void unknownCuesAndFilesAreProblems() throws IOException {
        Files.writeString(folder.resolve("fr.yaml"), "malfunctions: [en panne]\n");
        Files.writeString(folder.resolve("french.yaml"), "malfunction: [en panne]\n");

        assertThatThrownBy(() -> Cues.read(folder))
                .hasMessageContaining("fr.yaml:1: unknown key 'malfunctions'; use one of malfunction, question")
                .hasMessageContaining("french.yaml: is not named after a language; rename it like fr.yaml");
    }
}
