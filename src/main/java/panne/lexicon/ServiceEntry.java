package panne.lexicon;

import java.util.List;
import panne.domain.Service;

/**
 * A service with everything people call it by, all folded.
 *
 * @param names mean the service by themselves
 * @param words are ordinary words too and need support
 * @param support words near by that make such a word the service
 * @param handles accounts of the service and its help desks, without {@code @}
 * @param hashtags without {@code #}, beyond the names
 */
public record ServiceEntry(
        Service service,
        List<Name> names,
        List<Name> words,
        List<String> support,
        List<String> handles,
        List<String> hashtags) {
    public ServiceEntry {
        names = List.copyOf(names);
        words = List.copyOf(words);
        support = List.copyOf(support);
        handles = List.copyOf(handles);
        hashtags = List.copyOf(hashtags);
    }
}
