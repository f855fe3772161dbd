package panne.app.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.UsageException;
import panne.app.export.Dataset;
import panne.app.export.Format;
import panne.app.export.Target;
import panne.domain.PanneException;
import panne.domain.SourceGap;
import panne.index.QuerySyntaxException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the posts that match a query as a data set, with a manifest beside it that says what it is. */
public final class Export {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Export() {}

    /**
     * Exports.
     *
     * @param format {@code ndjson}, {@code csv} or {@code parquet}
     * @param withTexts whether posts of X are more than identifiers
     * @throws UsageException when something is there that must not be replaced, or pointing at the mistake in the query
     * @return how many posts the data set holds
     */
    public static long run(Startup startup, String query, Format format, Target target, boolean withTexts) {
        target.requireFree();
        try (Panne panne = Panne.reading(startup)) {
            Dataset.Summary summary = write(new Scan(panne.index(), query), target, format, withTexts);
            ObjectNode manifest = manifest(query, format, target.file(), withTexts, summary);
            Dataset.describe(format, manifest.putArray("columns"));
            addGaps(manifest.putArray("gaps"), panne, summary);
            write(manifest, target.manifest());
            return summary.rows();
        } catch (QuerySyntaxException e) {
            throw Search.misread(query, e);
        }
    }

    private static Dataset.Summary write(Scan posts, Target target, Format format, boolean withTexts) {
        try (Dataset dataset = Dataset.create(target, format, withTexts)) {
            posts.forEach(dataset::add);
            return dataset.finish();
        }
    }

    /** The format of a name. */
    public static Format format(String name) {
        for (Format format : Format.values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new UsageException("Format '" + name + "' is unknown: write ndjson, csv or parquet");
    }

    private static ObjectNode manifest(
            String query, Format format, Path file, boolean withTexts, Dataset.Summary summary) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file.getFileName().toString())
                .put("format", format.name().toLowerCase(java.util.Locale.ROOT))
                .put("sha256", summary.digest())
                .put("bytes", summary.bytes())
                .put("rows", summary.rows())
                .put("query", query)
                .put("order", "newest first")
                .put(
                        "oldest",
                        summary.oldest() == null ? null : summary.oldest().toString())
                .put(
                        "newest",
                        summary.newest() == null ? null : summary.newest().toString())
                .put("authors", "hashes under a key that stays with the installation")
                .put("postsOfX", withTexts ? "complete" : "identifiers and annotations only");
    }

    private static void addGaps(ArrayNode gaps, Panne panne, Dataset.Summary summary) {
        Instant from = summary.oldest();
        if (from == null) {
            return;
        }
        for (SourceGap gap : panne.store().sourceHealth().gapsSince(from)) {
            gaps.addObject()
                    .put("source", gap.source())
                    .put("from", gap.from().toString())
                    .put("to", gap.to().toString());
        }
    }

    private static void write(ObjectNode manifest, Path file) {
        try {
            Files.writeString(file, MAPPER.writeValueAsString(manifest) + "\n");
        } catch (IOException e) {
            throw new PanneException(file + " cannot be written (" + e + "): check the folder and its permissions", e);
        }
    }
}
