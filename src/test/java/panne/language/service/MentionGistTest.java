package panne.language.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import panne.domain.Language;
import panne.domain.Service;
import panne.language.text.HashtagSplitter;
import panne.language.text.Preparation;
import panne.language.text.PreparedText;
import panne.language.text.WordTokenizer;
import panne.lexicon.ServiceEntry;

final class MentionGistTest {
    private static final Preparation PREPARATION =
            new Preparation(new HashtagSplitter(Set.of(), Set.of()), Set.of(), new WordTokenizer());

    @Test
    void saysWhichNameIsMeantAndWhatKindOfServiceItMayBe() {
        PreparedText text = PREPARATION.prepare("Live at The Spectrum, 1988");
        assertThat(gist(text, mention(text, "spectrum", "spectrum", "telecom", Mention.Kind.WORD)))
                .isEqualTo("about spectrum, the network : live at the spectrum, 1988");
    }

    @Test
    void aGenericServiceIsCalledWhatItIs() {
        PreparedText text = PREPARATION.prepare("RT @bob: the power of love https://t.co/x");
        assertThat(gist(text, mention(text, "power", "mobile-network", "generic", Mention.Kind.WORD)))
                .isEqualTo("about power, the mobile network : rt link the power of love");
    }

    @Test
    void accountsAreUsersOrOfAKindAndMoreThanThreeUsersAreThree() {
        PreparedText text = PREPARATION.prepare("@a @b @c @d @e @Tesco nice goal");
        assertThat(gist(text, mention(text, "@tesco", "tesco", "shopping", Mention.Kind.HANDLE)))
                .isEqualTo("about @tesco, the shop : @user @user @user @shop nice goal");
    }

    @Test
    void ofALongTextThePartAroundTheNameIsTold() {
        PreparedText text = PREPARATION.prepare("word ".repeat(40) + "and then the power went");
        assertThat(gist(text, mention(text, "power", "electricity", "generic", Mention.Kind.NAME)))
                .isEqualTo("about power, the electricity : " + "word ".repeat(15) + "and then the power went");
    }

    private static String gist(PreparedText text, Mention mention) {
        return MentionGist.of(mention, List.of(mention), Context.of(text, new Language("en"), null, List.of()));
    }

    private static Mention mention(PreparedText text, String name, String slug, String category, Mention.Kind kind) {
        Service service = new Service(slug, slug, slug, category, List.of());
        ServiceEntry entry = new ServiceEntry(service, List.of(), List.of(), List.of(), List.of(), List.of());
        int start = text.folded().indexOf(name);
        return new Mention(entry, kind, start, start + name.length());
    }
}
