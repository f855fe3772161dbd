package panne.language.model;

import panne.domain.Language;

/**
 * What to learn from one post: the right label of an input.
 *
 * @param <I> what a model reads
 */
public record Example<I>(I input, String label, Language language) {}
