/**
 * Posts from X by its search API, through twitter4j.
 */
@NullMarked
package panne.source.x;

import org.jspecify.annotations.NullMarked;
