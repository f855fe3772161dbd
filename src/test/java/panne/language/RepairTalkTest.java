package panne.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.Post;

final class RepairTalkTest {
    private static final RepairTalk UNIT = RepairTalk.load(Path.of("lexicons"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We know people had trouble sending messages on WhatsApp today. We've fixed the issue and apologize.",
                "And we're back! Thanks for your patience.",
                "WhatsApp is back for everyone. We apologize for the inconvenience.",
                "The issue that occurred when opening chats has been resolved.",
                "L'incident est désormais résolu, merci de votre patience.",
                "Le service a été rétabli pour tous nos clients.",
                "Die Störung ist behoben. Wir entschuldigen uns.",
                "De storing is opgelost, je kunt weer bellen.",
                "La incidencia ha sido resuelta. Disculpen las molestias.",
                "Il problema è stato risolto, ci scusiamo.",
                "O problema foi resolvido. Pedimos desculpa.",
                "Awaria usunięta, przepraszamy.",
                "Felet är åtgärdat.",
                "Проблема устранена, приносим извинения.",
                "Sorun giderildi, anlayışınız için teşekkürler.",
                "Gangguan sudah teratasi. Mohon maaf.",
                "El problema s'ha resolt.",
                "تم حل المشكلة ونعتذر عن الإزعاج",
                "समस्या का समाधान हो गया है",
                "障害は復旧しました。ご迷惑をおかけしました。"
            })
    void hearsThatItIsFixed(String text) {
        assertThat(UNIT.test(statement(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We're aware that some people are having trouble with WhatsApp. We're working on it.",
                "We are working to get things back to normal as quickly as possible.",
                "We'll let you know as soon as it is fixed.",
                "The issue is resolved for most users; we keep looking.",
                "We expect service to be fully restored by noon.",
                "Nos équipes travaillent pour que tout soit rétabli.",
                "Le service sera rétabli vers midi, dès que l'incident est résolu.",
                "We weten dat WhatsApp bij sommigen niet werkt. We doen er alles aan om het op te lossen.",
                "Die Störung wird voraussichtlich um 12 Uhr behoben.",
                "現在復旧作業中です。"
            })
    void doesNotTakeAPromiseForARepair(String text) {
        assertThat(UNIT.test(statement(text))).isFalse();
    }

    private static Post statement(String text) {
        return Post.of("x:1", "x", Instant.EPOCH, text);
    }
}
