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
    void everyServiceIsCalledJustThatAndEveryOtherAccountAUser() {
        PreparedText text = PREPARATION.prepare("@Comcast @bob Is XFINITY Mobile down? https://t.co/x");
        String folded = text.folded();
        assertThat(Gist.of(reading(text, mention(folded, "@comcast"), mention(folded, "xfinity mobile")))
                        .strip())
                .isEqualTo("@service @user is the service down?");
    }

    @Test
    void aTextThatNamesNothingStaysAsItIs() {
        PreparedText text = PREPARATION.prepare("Lights out here again");
        assertThat(Gist.of(reading(text))).isEqualTo("lights out here again");
    }

    @Test
    void aMentionWithoutAPlaceChangesNothing() {
        PreparedText text = PREPARATION.prepare("no signal");
        assertThat(Gist.of(reading(text, new ServiceMention(service(), 0, 0)))).isEqualTo("no signal");
    }

    private static Reading reading(PreparedText text, ServiceMention... mentions) {
        return new Reading(text, new Language("en"), List.of(mentions), List.of());
    }

    private static ServiceMention mention(String folded, String name) {
        int start = folded.indexOf(name);
        return new ServiceMention(service(), start, start + name.length());
    }

    private static Service service() {
        return new Service("comcast", "Comcast", "comcast", "internet", List.of());
    }
}
