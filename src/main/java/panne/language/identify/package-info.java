/**
 * Tells languages apart: a prepared text goes in, the most likely language with its confidence comes out.
 */
@NullMarked
package panne.language.identify;

import org.jspecify.annotations.NullMarked;
