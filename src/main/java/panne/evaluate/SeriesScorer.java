package panne.evaluate;

import java.time.Instant;

/** Gives each point of a series a score from what came before it; the larger, the more unusual. */
@FunctionalInterface
interface SeriesScorer {
    double score(Instant time, double value);
}
