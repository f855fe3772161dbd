package panne.detect;

/**
 * One point of a count series, judged by the points before it.
 *
 * @param expected what the value should have been
 * @param score 0 for an ordinary point, near 1 for one that hardly any burst of the series has matched
 * @param alert whether an alert goes out here, once per burst
 */
public record SeriesPoint(double expected, double score, boolean alert) {}
