package panne.language.country;

import java.util.Optional;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Placement;
import panne.domain.Post;
import panne.lexicon.Folding;

/** Finds out in which country the author of a post is. Safe for several threads. */
public final class CountryLocator {
    private final CountryNames names = new CountryNames();

    public Optional<Placement> locate(Post post) {
        String tag = post.country();
        if (tag != null && tag.matches("[A-Z]{2}")) {
            return Optional.of(new Placement(new Country(tag), 0.99, CountryEvidence.TAG));
        }
        String location = post.location();
        if (location == null) {
            return Optional.empty();
        }
        String last = location.substring(location.lastIndexOf(',') + 1).strip();
        return names.find(Folding.fold(last)).map(country -> new Placement(country, 0.97, CountryEvidence.LOCATION));
    }
}
