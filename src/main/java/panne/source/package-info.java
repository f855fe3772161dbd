/**
 * Where posts come from: a cursor goes in, posts and the next cursor come out.
 */
@NullMarked
package panne.source;

import org.jspecify.annotations.NullMarked;
