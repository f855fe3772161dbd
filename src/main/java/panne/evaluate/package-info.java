/**
 * Runs stages on labelled data and prints measures beside baselines.
 */
@NullMarked
package panne.evaluate;

import org.jspecify.annotations.NullMarked;
