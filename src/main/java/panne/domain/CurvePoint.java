package panne.domain;

import java.time.Instant;

/**
 * One step of an incident's curve against its baseline.
 *
 * @param start start of the bucket of five minutes
 * @param observed reports in the bucket: posts of witnesses
 * @param expected witnesses expected in normal times, each author once an hour
 * @param expectedHigh the 99th percentile of what is normal
 */
public record CurvePoint(Instant start, long observed, double expected, double expectedHigh) {}
