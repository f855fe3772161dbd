package panne.evaluate;

/**
 * How well scores found the labelled windows at one threshold.
 *
 * @param score 0 for never firing, 100 for perfect
 * @param threshold the points from this score on fired
 * @param windows labelled windows after the probation
 * @param hit windows with at least one point that fired
 * @param falsePositives points outside all windows that fired
 */
public record NabResult(double score, double threshold, int windows, int hit, int falsePositives) {}
