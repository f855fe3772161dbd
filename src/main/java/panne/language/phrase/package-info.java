/**
 * Finds known phrases in folded text in one pass, whole words only.
 */
@NullMarked
package panne.language.phrase;

import org.jspecify.annotations.NullMarked;
