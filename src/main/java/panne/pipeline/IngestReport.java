package panne.pipeline;

/**
 * What became of posts, stage by stage.
 *
 * @param received that came in
 * @param known that the index had already, or that were forgotten for good: left as they were
 * @param indexed that are new in the index
 * @param witnesses first-hand reports and questions among the new ones, copies and machines aside
 * @param late that came too long after their time to give ground for an alarm: they are indexed and counted
 * @param updates changes of incidents that they caused
 */
public record IngestReport(long received, long known, long indexed, long witnesses, long late, long updates) {
    /** Nothing came in. */
    public static final IngestReport NONE = new IngestReport(0, 0, 0, 0, 0, 0);

    public IngestReport plus(IngestReport other) {
        return new IngestReport(
                received + other.received,
                known + other.known,
                indexed + other.indexed,
                witnesses + other.witnesses,
                late + other.late,
                updates + other.updates);
    }

    /** The same, with updates that came of it once event time had come past the posts. */
    IngestReport withUpdates(long more) {
        return new IngestReport(received, known, indexed, witnesses, late, updates + more);
    }

    @Override
    public String toString() {
        return received + " posts received, " + known + " known, " + indexed + " indexed, " + witnesses + " reports, "
                + updates + " updates" + (late == 0 ? "" : ", " + late + " too late to alarm");
    }
}
