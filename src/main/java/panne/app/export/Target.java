package panne.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import panne.app.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a data set is to be: its file, the manifest beside it, and the part that it is while it is written. Nothing that no
 * export wrote is ever replaced.
 *
 * @param replaces whether a data set that is there may be replaced
 */
public record Target(Path file, boolean replaces) {
    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Where the manifest is. */
    public Path manifest() {
        return beside(".manifest.json");
    }

    /** Where the data set is until it is complete. */
    Path part() {
        return beside(".part");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** @throws UsageException saying what is there that must not be replaced, and what to do */
    public void requireFree() {
        if (file.equals(STANDARD_OUTPUT)) {
            throw new UsageException("--out - is no file: a data set stands beside its manifest, so name a file"
                    + " (or write ./- for one of that name)");
        }
        List.of(file, part(), manifest()).forEach(Target::requirePlain);
        if (Files.exists(part())) {
            throw new UsageException("--out: '" + part() + "' is there, of an export that is still running or was"
                    + " killed: remove it if none is running, or name another file");
        }
        if (Files.exists(file) || Files.exists(manifest())) {
            requireReplaceable();
        }
    }

    /** A data set is renamed into its place, which would put a plain file where a device, a pipe or a link was. */
    private static void requirePlain(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(
                    "--out: '" + file + "' is " + kind(file) + ", which a data set must not replace: name a new file");
        }
    }

    private static String kind(Path file) {
        if (Files.isSymbolicLink(file)) {
            return "a link";
        }
        return Files.isDirectory(file) ? "a folder" : "a device or pipe";
    }

    private void requireReplaceable() {
        if (!isDataSet()) {
            Path there = Files.exists(file) ? file : manifest();
            throw new UsageException("--out: '" + there + "' is there and is none that an export wrote, since "
                    + manifest() + " does not describe it: name a new file, or remove it yourself");
        }
        if (!replaces) {
            throw new UsageException(
                    "--out: the data set '" + file + "' is there already: name a new file, or replace it with --force");
        }
    }

    private boolean isDataSet() {
        try {
            JsonNode manifest = MAPPER.readTree(Files.readString(manifest()));
            return manifest.path("file").asString("").equals(String.valueOf(file.getFileName()))
                    && manifest.path("sha256").isString();
        } catch (IOException | JacksonException e) {
            return false;
        }
    }
}
