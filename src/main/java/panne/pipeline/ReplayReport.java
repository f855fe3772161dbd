package panne.pipeline;

import java.util.List;

/**
 * What a replay did.
 *
 * @param rejected inputs that could not be read
 * @param failures why sources could not be read to their end
 * @param behind posts that came long after newer ones: too late to be seen as happening
 */
public record ReplayReport(IngestReport ingested, long rejected, List<String> failures, long behind) {
    public ReplayReport {
        failures = List.copyOf(failures);
    }

    /** Whether everything that was there could be read. */
    public boolean isComplete() {
        return rejected == 0 && failures.isEmpty();
    }
}
