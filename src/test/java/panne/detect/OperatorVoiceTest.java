package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.DeclaredFixed;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;
import panne.domain.OfficialWord;
import panne.domain.Post;
import panne.domain.Stance;

/** What becomes of an operator's word that it is fixed. */
final class OperatorVoiceTest {
    private static final Instant START = Instant.parse("2022-10-17T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(9);
    private static final Duration ONSET = Duration.ofDays(8).plusHours(7).plusMinutes(17);
    private static final Instant KNOWN = START.plus(ONSET).plus(Duration.ofMinutes(20));
    private static final Instant FIXED = START.plus(ONSET).plus(Duration.ofMinutes(57));

    private final World world =
            new World(1, START).background("whatsapp", 40, DAYS).outage(ONSET, Duration.ofHours(2), 60, 10, "whatsapp");

    @Test
    void isDoubtedWhileWitnessesGoOn() {
        say("known", KNOWN);
        say("fixed", FIXED);
        Incident soon = at(FIXED.plus(Duration.ofMinutes(10)));
        assertThat(soon.statement()).isEqualTo(new OfficialWord("known", KNOWN));
        assertThat(soon.declaredFixed()).isEqualTo(new DeclaredFixed("fixed", FIXED, false));

        Incident later = at(FIXED.plus(Duration.ofMinutes(20)));
        assertThat(later.state()).isEqualTo(IncidentState.CONFIRMED);
        assertThat(later.declaredFixed()).isEqualTo(new DeclaredFixed("fixed", FIXED, true));
    }

    @Test
    void theDoubtIsToldWhenItArises() {
        say("fixed", FIXED);
        List<IncidentUpdate> doubted = replay().updates().stream()
                .filter(update -> isDoubted(update.incident()))
                .toList();
        assertThat(doubted.getFirst().at())
                .isBetween(FIXED.plus(Duration.ofMinutes(15)), FIXED.plus(Duration.ofMinutes(18)));
    }

    @Test
    void anEndedIncidentKeepsThatReportsContinued() {
        say("fixed", FIXED);
        Incident ended = replay().incidents().getFirst();
        assertThat(ended.state()).isEqualTo(IncidentState.ENDED);
        assertThat(ended.declaredFixed()).isEqualTo(new DeclaredFixed("fixed", FIXED, true));
    }

    @Test
    void theFirstDeclarationCounts() {
        say("fixed", FIXED);
        say("fixed indeed", FIXED.plus(Duration.ofMinutes(50)));
        assertThat(replay().incidents().getFirst().declaredFixed()).isEqualTo(new DeclaredFixed("fixed", FIXED, true));
    }

    @Test
    void aPostThatOnlySoundsLikeTheOperatorIsNotItsWord() {
        AnnotatedPost said = new Posts.Draft("fixed", KNOWN, "whatsapp").statedBy("whatsapp");
        Annotation read = said.annotation();
        world.posts()
                .add(new AnnotatedPost(
                        said.post(),
                        new Annotation(
                                read.language(),
                                read.languageConfidence(),
                                Stance.STATEMENT,
                                0.4,
                                read.services(),
                                null,
                                null,
                                null,
                                false,
                                "whatsapp")));
        say("fixed indeed", FIXED);
        Incident ended = replay().incidents().getFirst();
        assertThat(ended.statement()).isEqualTo(new OfficialWord("fixed indeed", FIXED));
    }

    @Test
    void whoeverRepeatsItsWordsIsNotTheOperator() {
        world.posts()
                .add(new Posts.Draft("fixed", KNOWN, "whatsapp")
                        .as(Stance.STATEMENT)
                        .post());
        world.posts().add(new Posts.Draft("fixed, says another", KNOWN, "whatsapp").statedBy("signal"));
        Incident ended = replay().incidents().getFirst();
        assertThat(ended.statement()).isNull();
        assertThat(ended.declaredFixed()).isNull();
    }

    @Test
    void anAccountSpeaksForAllServicesOfItsOwner() {
        world.posts().add(new Posts.Draft("known", KNOWN, "whatsapp").statedBy("facebook"));
        assertThat(replay().incidents().getFirst().statement()).isEqualTo(new OfficialWord("known", KNOWN));
    }

    @Test
    void nobodyTakesItsWordAwayBySayingItBefore() {
        world.posts()
                .add(new Posts.Draft("known", KNOWN, "whatsapp")
                        .copying("forged")
                        .statedBy("whatsapp"));
        assertThat(replay().incidents().getFirst().statement()).isEqualTo(new OfficialWord("known", KNOWN));
    }

    @Test
    void whatItAnswersASingleCustomerIsNotItsWord() {
        say("fixed for you", KNOWN, "@anna We're aware of it, it works again", "x:complaint");
        say("known to you", KNOWN.plusSeconds(1), " @anna We're aware of it", null);
        Incident untold = replay().incidents().getFirst();
        assertThat(untold.statement()).isNull();
        assertThat(untold.declaredFixed()).isNull();

        say("known", KNOWN.plusSeconds(2), ".@anna and all others: we're aware of it", null);
        say("fixed", FIXED, "@WhatsApp it works again", "known");
        Incident told = replay().incidents().getFirst();
        assertThat(told.statement()).isEqualTo(new OfficialWord("known", KNOWN.plusSeconds(2)));
        assertThat(told.declaredFixed()).isEqualTo(new DeclaredFixed("fixed", FIXED, true));
    }

    @Test
    void thePartOfAThreadWhoseBeginningWasNotReadIsItsWord() {
        say("known", KNOWN, "We're aware of it", "x:beginning");
        assertThat(replay().incidents().getFirst().statement()).isEqualTo(new OfficialWord("known", KNOWN));
    }

    @Test
    void isBelievedWhenReportsStopSoonAfter() {
        Instant truly = START.plus(ONSET).plus(Duration.ofMinutes(150));
        say("fixed", truly);
        assertThat(replay().incidents().getFirst().declaredFixed()).isEqualTo(new DeclaredFixed("fixed", truly, false));
    }

    private void say(String id, Instant at, String text, @Nullable String answered) {
        AnnotatedPost said = new Posts.Draft(id, at, "whatsapp").statedBy("whatsapp");
        world.posts()
                .add(new AnnotatedPost(
                        new Post(id, "x", at, text, "whatsapp", null, null, null, null, null, answered),
                        said.annotation()));
    }

    private void say(String id, Instant at) {
        world.posts().add(new Posts.Draft(id, at, "whatsapp").statedBy("whatsapp"));
    }

    private Incident at(Instant time) {
        Detector detector = detector();
        world.posts().stream()
                .filter(post -> post.post().created().isBefore(time))
                .forEach(detector::observe);
        return detector.open().getFirst();
    }

    private Replay replay() {
        return Replay.of(detector(), world.posts());
    }

    private static boolean isDoubted(Incident incident) {
        DeclaredFixed word = incident.declaredFixed();
        return word != null && word.reportsContinue();
    }

    private static Detector detector() {
        return new Detector(
                DetectorSettings.defaults(),
                Posts.CATALOGUE,
                statement -> statement.id().startsWith("fixed"));
    }
}
