package panne.domain;

/** The share of an incident's witnesses who write in a language, in [0, 1]. */
public record LanguageShare(Language language, double share) {}
