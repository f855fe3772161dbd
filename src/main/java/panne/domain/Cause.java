package panne.domain;

/** A service that witnesses name as the cause of an incident, and their share of all its witnesses in [0, 1]. */
public record Cause(String service, double share) {}
