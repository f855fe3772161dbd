package panne.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.Annotation;
import panne.domain.CountryEvidence;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Stance;
import panne.simulate.Announcement;
import panne.simulate.ScenarioFiles;

/** The whole stage with the project's own lexicons and models. */
final class AnnotatorsTest {
    private static final Annotator UNIT = Annotators.load(
            Path.of("."),
            Stream.of("en", "fr", "es", "de", "nl", "it", "pt", "ja", "ar", "ru")
                    .map(Language::new)
                    .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whatsapp is down|whatsapp",
                "insta and whatsapp both dead for anyone else?|instagram,whatsapp",
                "o zap caiu de novo gente|whatsapp",
                "#whatsappdown|whatsapp",
                "@SpotifyCares my playlists are gone|spotify",
                "teams is down, meeting cancelled|teams",
                "I love my teams and my family|''",
                "posting this on twitter because whatsapp is down|whatsapp",
                "no power in Queens since 7|electricity",
                "power to the people|''",
                "no power since 7, thanks Con Edison|con-edison",
                "no internet since 7, thanks Comcast|comcast",
                "blackout curtains are the best thing I ever bought|''",
                "my wifi is down again|internet-access"
            })
    void namesTheServicesMeant(String text, String services) {
        assertThat(annotate(text).services())
                .containsExactlyElementsOf(services.isEmpty() ? List.of() : List.of(services.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is WhatsApp down for anyone else or is it just me?|QUESTION|en",
                "WhatsApp ne marche plus depuis ce matin, impossible d'envoyer un message|REPORT|fr",
                "WhatsApp no funciona desde hace una hora|REPORT|es",
                "Instagram geht bei mir seit heute Morgen nicht mehr|REPORT|de",
                "Whatsapp doet het weer, eindelijk|RECOVERY|nl"
            })
    void tellsLanguageAndStance(String text, Stance stance, String language) {
        Annotation annotation = annotate(text);

        assertThat(annotation.stance()).isEqualTo(stance);
        assertThat(annotation.language()).isEqualTo(new Language(language));
        assertThat(annotation.stanceConfidence()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@SpotifyCares @bob @alice https://t.co/x", "Spotify", "https://t.co/x @AskPlayStation 12"})
    void whoSaysNothingBearsNoWitness(String text) {
        assertThat(annotate(text).stance().isWitness()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WhatsApp???", "#whatsappdown", "Blackout"})
    void aFewSignsMayBeEnough(String text) {
        assertThat(annotate(text).stance()).isNotEqualTo(Stance.OTHER);
    }

    @Test
    void nationalBrandsFollowTheAuthorsCountry() {
        Post post = Post.of("x:1", "x", Instant.EPOCH, "plus de réseau Orange depuis ce matin");

        assertThat(UNIT.annotate(post.withLocation("Liège, Belgique"))
                        .annotation()
                        .services())
                .containsExactly("orange-be");
        assertThat(UNIT.annotate(post.withLocation("Lyon, France")).annotation().services())
                .containsExactly("orange-fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thinking about Tizeti for the new flat, who has it?|NG",
                "@Proximus merci pour la réponse rapide|BE",
                "@Delta thank you for the lovely flight|''",
                "greetings to my cousins in Lyon, love you all|''",
                "my internet is gone again here in Lyon|FR"
            })
    void whoSpeaksOfANationalServiceIsAtHomeAndWhoTravelsAnywhere(String text, String country) {
        Placement placement = annotate(text).placement();
        assertThat(placement == null ? "" : placement.country().code()).isEqualTo(country);
    }

    @Test
    void nationalBrandsFollowThePlaceThatIsNamed() {
        assertThat(annotate("plus de réseau Orange à Liège depuis ce matin").services())
                .containsExactly("orange-be");
        assertThat(annotate("Movistar en Arequipa no da señal desde las 8").services())
                .containsExactly("movistar-pe");
    }

    @Test
    void aTagIsTheStrongestEvidenceOfACountry() {
        Post post = Post.of("x:1", "x", Instant.EPOCH, "whatsapp is down")
                .withLocation("Paris")
                .withCountry("BE");

        assertThat(UNIT.annotate(post).annotation().placement()).satisfies(placement -> {
            assertThat(placement.country().code()).isEqualTo("BE");
            assertThat(placement.evidence()).isEqualTo(CountryEvidence.TAG);
        });
    }

    @Test
    void whoPassesOnAnothersWordsBearsNoWitness() {
        assertThat(annotate("WhatsApp won't send anything since noon, wtf").stance())
                .isEqualTo(Stance.REPORT);
        assertThat(annotate("RT @maria_k: WhatsApp won't send anything since noon, wtf")
                        .stance())
                .isEqualTo(Stance.ECHO);
        assertThat(annotate("same here RT @maria_k: WhatsApp won't send anything since noon, wtf")
                        .stance())
                .isEqualTo(Stance.REPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Breaking: thousands stranded after bridge closes https://t.co/x1",
                "RT @maria_k: 40,000 families spend the night in shelters, governor says",
                "Remember 2012? Nine days we all sat there with candles, best week of my youth"
            })
    void newsOfNeitherServiceNorFailureIsNoEcho(String text) {
        assertThat(annotate(text).stance()).isEqualTo(Stance.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "posting this on twitter because whatsapp is down|whatsapp",
                "WhatsApp ist down, alle sind jetzt bei Telegram|whatsapp",
                "Telenet ligt plat en storing bij WhatsApp ook|telenet,whatsapp",
                "Netflix weg, und Störung bei WhatsApp|netflix,whatsapp"
            })
    void aRefugeDoesNotFail(String text, String services) {
        assertThat(annotate(text).services()).containsExactlyInAnyOrder(services.split(","));
    }

    @Test
    void anUnlistedAccountCalledLikeAServiceIsMeantForIt() {
        assertThat(annotate("@Fluvius hier al een uur zonder stroom").services())
                .containsExactly("fluvius");
        assertThat(annotate("@fluviusfan hier al een uur zonder stroom").services())
                .containsExactly("electricity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WhatsApp ne marche plus depuis ce midi, vous aussi ?|Mons|BE",
                "al heel den dag geen bereik meer hier in de stad|Hasselt|BE",
                "WhatsApp has been down here since noon, anybody else?|Mons|",
                "heute geht hier bei uns WhatsApp leider gar nicht mehr|München|DE",
                "od rana nie działa mi tutaj WhatsApp, nie wysyła wiadomości|Warszawa|PL"
            })
    void townsAreThoseOfWhoeverSpeaksAsPeopleThere(String text, String location, @Nullable String country) {
        Post post = Post.of("x:1", "x", Instant.EPOCH, text).withLocation(location);

        Optional<String> placed = Optional.ofNullable(
                        UNIT.annotate(post).annotation().placement())
                .map(placement -> placement.country().code());
        assertThat(placed).isEqualTo(Optional.ofNullable(country));
    }

    @Test
    void theOperatorsOwnAccountBearsNoWitness() {
        Post post = Post.of("x:1", "x", Instant.EPOCH, "We're aware that some people can't log in. We're on it!")
                .withAuthor("SpotifyStatus");

        assertThat(UNIT.annotate(post).annotation().stance()).isIn(Stance.STATEMENT, Stance.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "x:1,    SpotifyStatus, ,                                         spotify",
        "x:1,    17471979,      https://x.com/SpotifyCares/status/1,      spotify",
        "x:1,    17471979,      https://twitter.com/SpotifyCares/status/1, spotify",
        "x:1,    17471979,      https://x.com/i/status/1,                 ",
        "x:1,    17471979,      https://x.com.example/SpotifyCares/status/1, ",
        "x:1,    somebody,      https://x.com/somebody/status/1?SpotifyCares, ",
        "mastodon:1, SpotifyStatus, https://spotify.example/@SpotifyStatus/1, ",
        "bluesky:1,  did:plc:1,     https://x.com/SpotifyCares/status/1,  "
    })
    void knowsTheOperatorByItsAccount(String id, String author, @Nullable String url, @Nullable String operator) {
        Post post = new Post(id, "any", Instant.EPOCH, "Spotify is back!", author, null, null, null, url, null, null);

        assertThat(UNIT.annotate(post).annotation().operator()).isEqualTo(operator);
    }

    /** Their private words are not their company's, and fans, news and monitors speak for nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sama",
                "durov",
                "mer__edith",
                "mosseri",
                "finkd",
                "elonmusk",
                "eastdakota",
                "rauchg",
                "NamecheapCEO",
                "AravSrinivas",
                "XboxP3",
                "nikgeneburn",
                "PGE_Paul",
                "SteamDB",
                "SteamStatus",
                "alstatus",
                "poke_times",
                "netblocks",
                "CloudflareRadar",
                "PowerOutage_us",
                "outage_report",
                "UniversFreebox",
                "EskomSePush"
            })
    void neitherFoundersNorFansNorMonitorsSpeakForAnOperator(String account) {
        Post post = Post.of("x:1", "x", Instant.EPOCH, "We're aware of it and on it.")
                .withAuthor(account);

        assertThat(UNIT.annotate(post).annotation().operator()).isNull();
    }

    /** Authors are given to those that sound like the operator: of an unknown one it may well be the word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vodafone Störung behoben|anna|RECOVERY",
                "Die Störung bei Vodafone ist behoben|anna|RECOVERY",
                "WhatsApp normalizado|anna|RECOVERY",
                "Storing KPN is verholpen||RECOVERY",
                "Verizon outage resolved||RECOVERY",
                "Turkcell arıza giderildi||RECOVERY",
                "Vodafone: Störung wurde behoben|anna|RECOVERY",
                "We've fixed the issue with WhatsApp and apologize for any inconvenience.|anna|RECOVERY",
                "We've fixed the issue with WhatsApp and apologize for any inconvenience.|WhatsApp|STATEMENT",
                "We're aware of an issue with WhatsApp and are working on a fix.|anna|STATEMENT",
                "thank you @MTN180 it has been resolved||OTHER"
            })
    void whoIsNoOperatorOnlySaysThatItIsBack(String text, @Nullable String author, Stance stance) {
        Post post = Post.of("x:1", "x", Instant.EPOCH, text).withAuthor(author);

        assertThat(UNIT.annotate(post).annotation().stance()).isEqualTo(stance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vodafone Störung noch nicht behoben",
                "Storing KPN nog niet verholpen",
                "Verizon outage not resolved",
                "Verizon outage resolved?",
                "El servicio de Movistar no está normalizado"
            })
    void whatTakesItBackIsNoRecovery(String text) {
        assertThat(annotate(text).stance()).isNotEqualTo(Stance.RECOVERY);
    }

    @Test
    void anAnnouncementWithoutANameIsOfTheOperatorsOwnService() {
        String text = "We're aware that some people can't log in. We're working on a fix and apologize.";
        Post post = Post.of("x:1", "x", Instant.EPOCH, text).withAuthor("SpotifyStatus");

        Annotation annotation = UNIT.annotate(post).annotation();

        assertThat(annotation.stance()).isEqualTo(Stance.STATEMENT);
        assertThat(annotation.services()).containsExactly("spotify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp-2017-11-03", "meta-2021-10-04", "whatsapp-2022-10-25"})
    void operatorsOfScenariosSpeakFromTheirAccounts(String name) {
        for (Announcement words : ScenarioFiles.read(Path.of("scenarios"), name).announcements()) {
            Annotation annotation = UNIT.annotate(
                            Post.of("x:1", "x", words.at(), words.text()).withAuthor(words.author()))
                    .annotation();

            assertThat(annotation.operator()).as(words.text()).isEqualTo(words.service());
            assertThat(annotation.services()).as(words.text()).contains(words.service());
            assertThat(annotation.stance()).as(words.text()).isEqualTo(Stance.STATEMENT);
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "'   '", "'@'", "'😡😡😡'", "'\uD83D'", "'\u0000\u0001'", "'https://t.co/abc'"})
    void anyTextIsAnnotated(String text) {
        assertThat(annotate(text).services()).isEmpty();
    }

    @Test
    void aHomeWithoutLexiconsIsRefusedWithARemedy(@TempDir Path empty) {
        assertThatThrownBy(() -> Annotators.load(empty, List.of(new Language("en"))))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("restore the folder");
    }

    private static Annotation annotate(String text) {
        return UNIT.annotate(Post.of("x:1", "x", Instant.EPOCH, text)).annotation();
    }
}
