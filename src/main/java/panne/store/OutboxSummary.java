package panne.store;

/** How many messages wait, went out, and were given up. */
public record OutboxSummary(long waiting, long sent, long failed) {}
