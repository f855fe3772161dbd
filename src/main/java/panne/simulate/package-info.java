/**
 * Scripted incidents: a scenario and a seed go in, posts with known truth come out.
 */
@NullMarked
package panne.simulate;

import org.jspecify.annotations.NullMarked;
