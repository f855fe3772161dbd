package panne.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import panne.domain.Language;
import panne.domain.Service;
import panne.language.service.ServiceMention;
import panne.language.text.HashtagSplitter;
import panne.language.text.Preparation;
import panne.language.text.PreparedText;
import panne.language.text.WordTokenizer;

final class GistTest {
    private static final Preparation PREPARATION =
            new Preparation(new HashtagSplitter(Set.of(), Set.of()), Set.of(), new WordTokenizer());

    @Test
    void everyServiceIsCalledByItsKindAndEveryOtherAccountAUser() {
        PreparedText text = PREPARATION.prepare("@Comcast @bob Is XFINITY Mobile down?");
        String folded = text.folded();
        assertThat(Gist.of(reading(text, mention(folded, "@comcast"), mention(folded, "xfinity mobile"))))
                .isEqualTo("@network @user is the network down?");
    }

    @Test
    void aKindWithoutAWordOfItsOwnIsAService() {
        PreparedText text = PREPARATION.prepare("Tinder is down");
        assertThat(Gist.of(reading(text, mention(text.folded(), "tinder", "dating"))))
                .isEqualTo("the service is down");
    }

    @Test
    void genericServicesKeepTheirWords() {
        PreparedText text = PREPARATION.prepare("Still no power here");
        assertThat(Gist.of(reading(text, mention(text.folded(), "power", "generic"))))
                .isEqualTo("still no power here");
    }

    @Test
    void thatItIsPassedOnAndLinksToSomethingStandsBeforeTheText() {
        PreparedText text = PREPARATION.prepare("RT @bob: out again  https://t.co/x");
        assertThat(Gist.of(reading(text))).isEqualTo("rt link out again");
    }

    @Test
    void manyUsersInARowCountOnce() {
        PreparedText text = PREPARATION.prepare("@ann  @bob @cem and @dan, same here");
        assertThat(Gist.of(reading(text))).isEqualTo("@user and @user, same here");
    }

    @Test
    void aTextThatNamesNothingStaysAsItIs() {
        PreparedText text = PREPARATION.prepare("Lights out here again");
        assertThat(Gist.of(reading(text))).isEqualTo("lights out here again");
    }

    @Test
    void aMentionWithoutAPlaceChangesNothing() {
        PreparedText text = PREPARATION.prepare("no signal");
        assertThat(Gist.of(reading(text, new ServiceMention(service("telecom"), 0, 0))))
                .isEqualTo("no signal");
    }

    private static Reading reading(PreparedText text, ServiceMention... mentions) {
        return new Reading(text, new Language("en"), List.of(mentions), List.of());
    }

    private static ServiceMention mention(String folded, String name) {
        return mention(folded, name, "telecom");
    }

    private static ServiceMention mention(String folded, String name, String category) {
        int start = folded.indexOf(name);
        return new ServiceMention(service(category), start, start + name.length());
    }

    private static Service service(String category) {
        return new Service("comcast", "Comcast", "comcast", category, List.of());
    }
}
