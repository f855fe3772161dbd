package panne.domain;

/** How many witnesses of an incident name a symptom, and their share of all its witnesses in [0, 1]. */
public record SymptomShare(Symptom symptom, long reports, double share) {}
