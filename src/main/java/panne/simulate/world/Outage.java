package panne.simulate.world;

import static java.util.Objects.requireNonNull;

import panne.simulate.Truth;

/**
 * An outage of a world.
 *
 * @param times witnesses at its peak over normal, in the countries it hits
 * @param national whether it hits one country only
 */
public record Outage(Truth truth, double times, Volume volume, boolean national) {
    public Outage {
        requireNonNull(truth, "truth is null");
        requireNonNull(volume, "volume is null");
    }

    /** Whether several services of one owner fail together. */
    public boolean isGroup() {
        return truth.services().size() > 1;
    }
}
