/**
 * Tells witnesses from echoes of themselves: annotated posts go in, in order of arrival; out they come marked as near-copies of earlier posts or as a machine's.
 */
@NullMarked
package panne.language.copy;

import org.jspecify.annotations.NullMarked;
