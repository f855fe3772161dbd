package panne.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Country;
import panne.domain.Language;
import panne.domain.PanneException;

final class ServiceCatalogueTest {
    private static final String ORANGE = """
            - slug: orange-be
              name: Orange Belgium
              group: orange
              category: telecom
              names: {any: [Orange Belgium], nl: [oranje]}
              words: {any: [orange]}
              support: [réseau]
              handles: [OrangeBENL]
              hashtags: []
              countries: [BE]
            """;

    @TempDir
    Path folder;

    @Test
    void readsAnEntryAndFoldsItsNames() throws IOException {
        write("telecom.yaml", ORANGE);

        ServiceEntry entry = ServiceCatalogue.read(folder).entries().getFirst();

        assertThat(entry.service().name()).isEqualTo("Orange Belgium");
        assertThat(entry.service().countries()).containsExactly(new Country("BE"));
        assertThat(entry.names())
                .containsExactly(new Name("orange belgium", null), new Name("oranje", new Language("nl")));
        assertThat(entry.support()).containsExactly("reseau");
        assertThat(entry.handles()).containsExactly("orangebenl");
    }

    @Test
    void namesEveryProblemWithItsPlaceAndRemedy() throws IOException {
        write("a.yaml", ORANGE);
        write(
                "b.yaml",
                ORANGE.replace("category: telecom", "category: phone")
                        .replace("countries: [BE]", "countries: [XX]")
                        .replace("hashtags: []", "hashtag: []"));

        assertThatThrownBy(() -> ServiceCatalogue.read(folder))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("b.yaml:1: slug 'orange-be' stands twice; remove one or rename it")
                .hasMessageContaining("unknown category 'phone'; use one of")
                .hasMessageContaining("'XX' is no country; use an ISO 3166-1 code")
                .hasMessageContaining("b.yaml:9: unknown key 'hashtag'; use one of")
                .hasMessageContaining("key 'hashtags' is missing; add it");
    }

    @Test
    void oneNameForTwoServicesIsAProblem() throws IOException {
        write("a.yaml", ORANGE + ORANGE.replace("slug: orange-be", "slug: orange-fr"));

        assertThatThrownBy(() -> ServiceCatalogue.read(folder))
                .hasMessageContaining("name 'orange belgium' of 'orange-fr' belongs to 'orange-be' already")
                .hasMessageContaining("handle 'orangebenl' of 'orange-fr' belongs to 'orange-be' already");
    }

    @Test
    void brokenYamlNamesItsLine() throws IOException {
        write("a.yaml", ORANGE + "- slug: [\n");

        assertThatThrownBy(() -> ServiceCatalogue.read(folder)).hasMessageContaining("a.yaml:1");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
