package panne.simulate.world;

import java.time.Instant;
import java.util.List;

/** Something that looks like an outage to some measure and is none. */
public record Decoy(Kind kind, List<String> services, Instant from, Instant to) {
    /** What people talk about, or what went wrong with listening to them. */
    public enum Kind {
        PRICE_RISE,
        DATA_CAPS,
        POLICY,
        NEW_FEATURE,
        MEME,
        NEWS,
        ADVERT_BOT,
        NEW_SERVICE,
        NEW_YEAR,
        GAP,
        BACKFILL,
        COLLATERAL
    }

    public Decoy {
        services = List.copyOf(services);
    }
}
