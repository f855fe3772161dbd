package panne.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import panne.domain.Service;
import panne.index.PostIndex;
import panne.store.Store;

/**
 * What the pages are made from.
 *
 * @param sources names of the sources that are read now; the store may remember others
 */
public record Ledger(PostIndex index, Store store, Collection<Service> services, Set<String> sources, Clock clock) {
    public Ledger {
        requireNonNull(index, "index is null");
        requireNonNull(store, "store is null");
        requireNonNull(clock, "clock is null");
        services = List.copyOf(services);
        sources = Set.copyOf(sources);
    }
}
