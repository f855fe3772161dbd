/**
 * The stages in order, and the only place where they meet: posts go in, incidents and alerts come out, failures are counted.
 */
@NullMarked
package panne.pipeline;

import org.jspecify.annotations.NullMarked;
