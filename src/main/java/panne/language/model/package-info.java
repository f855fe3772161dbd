/**
 * Models that tell labels apart: linear ones over hashed features, trained by CoreNLP, and perceptrons over vectors that are
 * asked where the first are not sure. Examples go in, calibrated chances come out; a model is kept as plain numbers.
 */
@NullMarked
package panne.language.model;

import org.jspecify.annotations.NullMarked;
