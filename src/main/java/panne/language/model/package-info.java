/**
 * Linear models over hashed features: labelled bags of features go in, calibrated chances come out. Trained by CoreNLP,
 * kept as plain numbers.
 */
@NullMarked
package panne.language.model;

import org.jspecify.annotations.NullMarked;
