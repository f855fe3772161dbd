/**
 * A pretrained encoder: a sentence goes in, a vector comes out that lies close to those of sentences of like meaning.
 */
@NullMarked
package panne.language.encode;

import org.jspecify.annotations.NullMarked;
