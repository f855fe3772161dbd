package panne.source.file;

import java.time.Clock;
import java.util.Optional;
import panne.source.SourceException;
import panne.source.format.CsvPosts;
import panne.source.format.JsonPosts;
import panne.source.format.PostSink;

/** How a file is laid out: where its posts start, what cuts it into records, what reads them. */
record Layout(Position start, Cutter cutter, RecordReader reader) {
    /** Cuts what a window shows, from a line on. */
    interface Cutter {
        Splitter cut(Window window, long firstLine);
    }

    /** Makes posts of the bytes of one record. */
    interface RecordReader {
        void read(byte[] bytes, int from, int length, PostSink sink);
    }

    /** Recognises a file by its first bytes; one whose first line may be growing is left until it tells what it is. */
    static Layout of(Head head, String file, Ending ending, Clock clock) {
        if (ending == Ending.LEFT && head.isUndecided()) {
            return new Layout(Position.START, LineSplitter::new, new JsonPosts(clock)::read);
        }
        Position first = head.place(1 + head.blankLines(), head.start());
        Optional<CsvPosts> csv = CsvPosts.under(head.firstLine(), clock);
        if (csv.isPresent()) {
            return rows(head, first, csv.get());
        }
        RecordReader json = new JsonPosts(clock)::read;
        if (head.isDocument()) {
            return new Layout(first, DocumentSplitter::new, json);
        }
        if (head.isBlank() || head.hasObjectAtLineStart()) {
            return new Layout(first, LineSplitter::new, json);
        }
        throw new SourceException(file + " holds no posts that can be recognised: expected " + Head.EXPECTED);
    }

    private static Layout rows(Head head, Position header, CsvPosts csv) {
        int headerEnd = Math.min(head.firstLineEnd() + 1, head.end());
        return new Layout(
                head.place(header.line() + 1, headerEnd),
                (window, firstLine) -> new RowSplitter(window, csv.separator(), firstLine),
                csv::read);
    }
}
