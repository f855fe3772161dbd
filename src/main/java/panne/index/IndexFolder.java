package panne.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens the folder of an index, or says why not. */
final class IndexFolder {
    /** Newest posts first, of those of the same instant the last to arrive: how segments are sorted, too. */
    static final Sort NEWEST = new Sort(
            new SortField(Fields.CREATED, SortField.Type.LONG, true),
            new SortField(Fields.ARRIVAL, SortField.Type.LONG, true));

    private static final String FORM_KEY = "panne.form";
    private static final String FORM = "1";

    private IndexFolder() {}

    @FunctionalInterface
    interface Opened<T> {
        T use(Directory directory, IndexWriter writer) throws IOException;
    }

    static <T> T open(Path folder, IndexSettings settings, Opened<T> opened) {
        try {
            Directory directory = FSDirectory.open(folder);
            IndexWriter writer = new IndexWriter(directory, config(settings));
            checkForm(folder, writer);
            return opened.use(directory, writer);
        } catch (LockObtainFailedException e) {
            throw new IndexException(
                    "The index in " + folder + " is in use by another panne process:"
                            + " stop that one or give this one another data folder",
                    e);
        } catch (IndexFormatTooNewException e) {
            throw new IndexException(
                    "The index in " + folder + " was written by a newer version of the program: use that one", e);
        } catch (CorruptIndexException | IndexFormatTooOldException | EOFException e) {
            throw new IndexException(
                    "The index in " + folder + " is damaged (" + e.getMessage()
                            + "): restore the data folder from a copy,"
                            + " or remove the index and read the posts again with 'panne replay FILE --data FOLDER'",
                    e);
        } catch (IOException e) {
            throw new IndexException(
                    "Cannot open the index in " + folder + ": " + e.getMessage()
                            + "; look for missing rights or a damaged disk, or restore the folder from a copy",
                    e);
        }
    }

    private static IndexWriterConfig config(IndexSettings settings) {
        return new IndexWriterConfig(new TextAnalyzer())
                .setIndexSort(NEWEST)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setRAMBufferSizeMB(settings.ramBufferMegabytes());
    }

    private static void checkForm(Path folder, IndexWriter writer) throws IOException {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(FORM_KEY) && !entry.getValue().equals(FORM)) {
                    writer.rollback();
                    throw new IndexException("The index in " + folder + " has form " + entry.getValue()
                            + ", this program reads form " + FORM + ": use the program version that wrote it");
                }
            }
        }
        writer.setLiveCommitData(Map.of(FORM_KEY, FORM).entrySet());
    }
}
