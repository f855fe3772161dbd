/**
 * A pretrained network that reads English sentences, as it was or as it was tuned: a sentence goes in, scores of labels come
 * out.
 */
@NullMarked
package panne.language.encode;

import org.jspecify.annotations.NullMarked;
