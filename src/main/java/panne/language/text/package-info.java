/**
 * Prepares posts for reading: raw text goes in, cleaned and folded text with its tokens, handles, hashtags and traits comes out.
 */
@NullMarked
package panne.language.text;

import org.jspecify.annotations.NullMarked;
