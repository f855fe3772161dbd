package panne.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import panne.domain.Service;
import panne.index.PostIndex;
import panne.store.Store;

/** What the pages are made from. */
public record Ledger(PostIndex index, Store store, Collection<Service> services, Clock clock) {
    public Ledger {
        requireNonNull(index, "index is null");
        requireNonNull(store, "store is null");
        requireNonNull(clock, "clock is null");
        services = List.copyOf(services);
    }
}
