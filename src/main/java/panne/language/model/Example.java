package panne.language.model;

import panne.domain.Language;

/** What to learn from one post: its features and the right label. */
public record Example(FeatureBag features, String label, Language language) {}
