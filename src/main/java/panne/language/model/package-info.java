/**
 * Linear models that tell labels apart over hashed features, trained by CoreNLP, and what takes two opinions together. Examples
 * go in, calibrated chances come out; a model is kept as plain numbers.
 */
@NullMarked
package panne.language.model;

import org.jspecify.annotations.NullMarked;
