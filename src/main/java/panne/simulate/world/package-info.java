/**
 * Made-up worlds: a seed goes in, weeks of many services with outages and decoys of every kind come out, and their truth.
 */
@NullMarked
package panne.simulate.world;

import org.jspecify.annotations.NullMarked;
