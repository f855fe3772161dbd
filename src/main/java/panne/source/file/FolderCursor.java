package panne.source.file;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import panne.source.SourceException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far each file of a folder was read, by file name. */
record FolderCursor(SortedMap<String, String> files) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    /** Ends what is noted of a file that has a rest; older programs read it as a place. */
    private static final String REST = " rest";

    private static final TypeReference<TreeMap<String, String>> TYPE = new TypeReference<>() {};

    FolderCursor {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static FolderCursor parse(String folder, @Nullable String written) {
        try {
            return new FolderCursor(written == null ? new TreeMap<>() : MAPPER.readValue(written, TYPE));
        } catch (JacksonException e) {
            throw new SourceException(
                    "Cursor '" + written + "' of " + folder + " is none: delete it to read the folder anew", e);
        }
    }

    /** Whether a file was read to its end, and is as it was then. */
    boolean isDone(String file, String look) {
        String known = files.get(file);
        return known != null && known.endsWith(" " + look);
    }

    /** Whether a file was read up to a last record that is not finished, and is as it was then. */
    boolean hasRest(String file, String look) {
        return isDone(file, look + REST);
    }

    /** Where to go on in a file, or null to begin. */
    @Nullable
    String placeIn(String file) {
        String known = files.get(file);
        return known == null ? null : known.split(" ", 2)[0];
    }

    FolderCursor reached(String file, String place) {
        SortedMap<String, String> more = new TreeMap<>(files);
        more.put(file, place);
        return new FolderCursor(more);
    }

    FolderCursor done(String file, String place, String look) {
        return reached(file, place + " " + look);
    }

    FolderCursor left(String file, String place, String look) {
        return done(file, place, look + REST);
    }

    /** Forgets the files that are no longer there. */
    FolderCursor only(Collection<String> present) {
        SortedMap<String, String> rest = new TreeMap<>(files);
        rest.keySet().retainAll(present);
        return new FolderCursor(rest);
    }

    @Override
    public String toString() {
        return MAPPER.writeValueAsString(files);
    }
}
