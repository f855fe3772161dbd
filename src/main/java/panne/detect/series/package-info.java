/**
 * The parts of the detector for plain count series: a seasonal expectation, surprise at several scales, rarity among
 * the series' own bursts, and the memory that says each burst once.
 */
@NullMarked
package panne.detect.series;

import org.jspecify.annotations.NullMarked;
