/**
 * Finds out where the author of a post is: the post with what was read from it goes in, a country with its confidence comes out, or nothing.
 */
@NullMarked
package panne.language.country;

import org.jspecify.annotations.NullMarked;
