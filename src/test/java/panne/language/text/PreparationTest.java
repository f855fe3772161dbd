package panne.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PreparationTest {
    private final Preparation preparation = new Preparation(
            new HashtagSplitter(Set.of("whatsapp", "sncb"), Set.of("down", "panne")),
            Set.of("whatsapp", "down", "need", "off"),
            new WordTokenizer());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#whatsappdown again|whatsapp down again",
                "#PanneSNCB ce matin|panne sncb ce matin",
                "#PowerOutage in Queens|power outage in queens",
                "#WhatsApp|whatsapp",
                "it's dooown|it's down",
                "I neeeed it|i need it",
                "soooo slow|so slow",
                "Tom &amp; me &#39;now&#39;|tom & me 'now'",
                "down https://t.co/abc123 now|down   now",
                "see t.co/abc now|see   now",
                "RT @anna: no power|no power",
                "“@anna: no power” same|no power\" same",
                "\"RT @anna no power\"|no power\"",
                "ÇA MARCHE PAS|ca marche pas"
            })
    void cleansAndFolds(String raw, String folded) {
        assertThat(preparation.prepare(raw).folded().strip()).isEqualTo(folded);
    }

    @Test
    void collectsHandlesHashtagsLinksAndEmoji() {
        PreparedText text = preparation.prepare("@WhatsApp help 😡 #WhatsAppDown http://x.y/z");

        assertThat(text.handles()).containsExactly("whatsapp");
        assertThat(text.hashtags()).containsExactly("whatsappdown");
        assertThat(text.emoji()).containsExactly(0x1F621);
        assertThat(text.traits().links()).isEqualTo(1);
        assertThat(text.traits().reply()).isTrue();
        assertThat(text.traits().repost()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RT @anna: no power", "“@anna: no power” lol", "\"@anna: no power\"", "„@anna: kein Strom“"})
    void knowsWordsOfOthers(String passedOn) {
        assertThat(preparation.prepare(passedOn).traits().repost()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@anna: no power", "\"@anna no power\"", "no power RT @anna: no power", "“no power: @anna”"})
    void knowsOwnWords(String own) {
        assertThat(preparation.prepare(own).traits().repost()).isFalse();
    }

    @Test
    void knowsWhereCapitalsWere() {
        PreparedText text = preparation.prepare("Die Straße von Signal");

        assertThat(text.isCapital(text.folded().indexOf("signal"))).isTrue();
        assertThat(text.isCapital(text.folded().indexOf("von"))).isFalse();
    }

    @Test
    void tokensAreWordsHandlesAndSigns() {
        assertThat(preparation.prepare("@bob isn't it down?! 3.5%").tokens())
                .extracting(Token::text)
                .containsExactly("@bob", "isn't", "it", "down", "?", "!", "3.5", "%");
    }

    @Test
    void scriptsWithoutSpacesAreCutIntoPairs() {
        assertThat(preparation.prepare("繋がらない LINE").tokens())
                .extracting(Token::text)
                .containsExactly("繋が", "がら", "らな", "ない", "line");
    }

    @Test
    void oddTextsAreNoTrouble() {
        for (String odd : new String[] {"", "@", "#", "&#xFFFFFFF;", "\uD83D", "ﷺﷺﷺﷺﷺ", "&&&;;", "http://", "RT @x"}) {
            assertThat(preparation.prepare(odd)).isNotNull();
        }
    }
}
