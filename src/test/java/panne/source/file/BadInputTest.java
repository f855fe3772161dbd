package panne.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import panne.source.SourceException;

/** Whatever stands in a file: its place and reason are told, and its neighbours are read. */
final class BadInputTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-26T00:00:00Z"), ZoneOffset.UTC);
    private static final String BEFORE =
            "{\"id\":\"x:1\",\"created\":\"2022-10-25T07:17:00Z\",\"text\":\"WhatsApp en panne ?\"}\n";
    private static final String AFTER =
            "{\"id\":\"x:3\",\"created\":\"2022-10-25T07:18:00Z\",\"text\":\"plus de messages\"}\n";

    @TempDir
    private Path folder;

    @Test
    void anObjectThatIsNotClosedIsToldWithoutTheParsersOwnWords() throws IOException {
        Files.writeString(folder.resolve("posts"), BEFORE + "{\"id\":\"x:2\",\"text\":\"a\"\n");

        assertThat(Read.all(folder.resolve("posts")).reasons())
                .singleElement()
                .asString()
                .matches("posts:2: not valid JSON: [A-Za-z :-]*");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cut off            | {"id":"x:2","created":"2022-10-25T07:17:30Z","te                              | not valid JSON
            not closed         | {"id":"x:2","created":"2022-10-25T07:17:30Z","text":"a"                       | not valid JSON
            two closing braces | {"id":"x:2","created":"2022-10-25T07:17:30Z","text":"a"}}                     | not valid JSON
            plain words        | this is a log line                                                            | not valid JSON
            a number           | 42                                                                            | expected a JSON object, found 42
            a string           | "hello"                                                                       | expected a JSON object, found hello
            null               | null                                                                          | expected a JSON object, found null
            text is a number   | {"id":"x:2","created":"2022-10-25T07:17:30Z","text":5}                        | text is a number, not a string
            text is an object  | {"id":"x:2","created":"2022-10-25T07:17:30Z","text":{"de":"a"}}               | text is an object, not a string
            id is an array     | {"id":["x:2"],"created":"2022-10-25T07:17:30Z","text":"a"}                    | id is an array, not a string
            id is a fraction   | {"id":1.58e18,"created":"2022-10-25T07:17:30Z","text":"a"}                    | id is a number, not a string
            author is true     | {"id":"x:2","created":"2022-10-25T07:17:30Z","text":"a","author":true}        | author is a truth value, not a string
            created is a number| {"id":"x:2","created":1666682250,"text":"a"}                                  | created is a number, not a string
            no id              | {"created":"2022-10-25T07:17:30Z","text":"a"}                                 | id is missing
            id is null         | {"id":null,"created":"2022-10-25T07:17:30Z","text":"a"}                       | id is missing
            id is blank        | {"id":"  ","created":"2022-10-25T07:17:30Z","text":"a"}                       | id is blank
            id of two words    | {"id":"x:2 3","created":"2022-10-25T07:17:30Z","text":"a"}                    | id 'x:2 3' holds a blank or a strange character
            no created         | {"id":"x:2","text":"a"}                                                       | created is missing
            no text            | {"id":"x:2","created":"2022-10-25T07:17:30Z"}                                 | text is missing
            nothing            | {}                                                                            | id is missing
            no time            | {"id":"x:2","created":"yesterday","text":"a"}                                 | created 'yesterday' is not a time
            no time zone       | {"id":"x:2","created":"2022-10-25T07:17:30","text":"a"}                       | created '2022-10-25T07:17:30' is not a time with its zone
            month 13           | {"id":"x:2","created":"2022-13-25T07:17:30Z","text":"a"}                      | created '2022-13-25T07:17:30Z' is not a time
            1970               | {"id":"x:2","created":"1970-01-01T00:00:00Z","text":"a"}                      | created 1970-01-01T00:00:00Z is before 2004
            2099               | {"id":"x:2","created":"2099-01-01T00:00:00Z","text":"a"}                      | created 2099-01-01T00:00:00Z is in the future
            """)
    void aBadLineIsToldWithItsPlace(String name, String line, String reason) throws IOException {
        Read read = Read.all(write(BEFORE + line + "\n" + AFTER));

        assertThat(read.ids()).as(name).containsExactly("x:1", "x:3");
        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).isEqualTo(folder.resolve("posts") + ":2");
            assertThat(rejection.reason()).contains(reason);
        });
    }

    @Test
    void aPostOfTomorrowMayComeFromAClockAhead() throws IOException {
        Read read = Read.all(write(BEFORE.replace("2022-10-25T07", "2022-10-26T23")));

        assertThat(read.ids()).containsExactly("x:1");
    }

    @Test
    void aLineOfTenMegabytesIsLeftOut() throws IOException {
        String text = "a".repeat(10_000_000);
        String line = "{\"id\":\"x:2\",\"created\":\"2022-10-25T07:17:30Z\",\"text\":\"" + text + "\"}\n";

        Read read = Read.all(write(BEFORE + line + AFTER));

        assertThat(read.ids()).containsExactly("x:1", "x:3");
        assertThat(read.reasons()).containsExactly("posts:2: the line is longer than 8 MiB: it was left out");
    }

    @Test
    void aTextOfAMillionCharactersIsLeftOut() throws IOException {
        String line = AFTER.replace("plus de messages", "a".repeat(1_000_000));

        Read read = Read.all(write(BEFORE + line + AFTER));

        assertThat(read.ids()).containsExactly("x:1", "x:3");
        assertThat(read.reasons()).containsExactly("posts:2: text has 1000000 characters: at most 100000");
    }

    /** One such location took minutes to be placed. */
    @ParameterizedTest
    @CsvSource({"source, 256", "location, 1000", "url, 4000"})
    void aFieldBeyondMeasureIsLeftOut(String field, int longest) throws IOException {
        String line = "{\"id\":\"x:2\",\"created\":\"2022-10-25T07:17:30Z\",\"text\":\"a\",\"" + field + "\":\"";

        Read read = Read.all(write(line + "a".repeat(longest + 1) + "\"}\n" + line + "a".repeat(longest) + "\"}\n"));

        assertThat(read.ids()).containsExactly("x:2");
        assertThat(read.reasons())
                .containsExactly("posts:1: " + field + " has " + (longest + 1) + " characters: at most " + longest);
    }

    @Test
    void aStreamThatBreaksIsToldWithWhatToDo() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        try (FileSource source = FileSource.ofStream(broken, CLOCK)) {
            assertThatThrownBy(() -> source.fetch(null))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("Stream closed")
                    .hasMessageEndingWith("check path, permissions and disk");
        }
    }

    @Test
    void invalidUtf8IsToldWithItsPlace() throws IOException {
        byte[] line = AFTER.replace("plus", "pl?s").getBytes(StandardCharsets.UTF_8);
        line[AFTER.indexOf("plus") + 2] = (byte) 0xff;

        Read read = Read.all(write(join(bytes(BEFORE), line, bytes(AFTER))));

        assertThat(read.ids()).containsExactly("x:1", "x:3");
        assertThat(read.reasons()).singleElement().asString().startsWith("posts:2: not valid JSON: Invalid UTF-8");
    }

    @Test
    void aFirstLineThatIsNoPostCostsItselfOnly() throws IOException {
        Read read = Read.all(write("exported by tool 1.2\n" + BEFORE + AFTER));

        assertThat(read.ids()).containsExactly("x:1", "x:3");
        assertThat(read.reasons()).singleElement().asString().startsWith("posts:1: not valid JSON");
    }

    @Test
    void marksBlankLinesAndWindowsLineEndsAreNoFault() throws IOException {
        Read read = Read.all(write("\uFEFF\r\n" + (BEFORE + "\n  \n" + AFTER).replace("\n", "\r\n")));

        assertThat(read.ids()).containsExactly("x:1", "x:3");
        assertThat(read.rejections()).isEmpty();
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(Read.all(write(BEFORE + AFTER.strip())).ids()).containsExactly("x:1", "x:3");
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        assertThat(Read.all(write("")).reasons()).singleElement().asString().startsWith("posts:1: the file is empty");
        assertThat(Read.all(write(" \n\n")).reasons())
                .singleElement()
                .asString()
                .startsWith("posts:");
    }

    @Test
    void aTruncatedGzipGivesWhatItHolds() throws IOException {
        byte[] whole = gzip((BEFORE + AFTER).repeat(2_000));

        Read read = Read.all(write(Arrays.copyOf(whole, whole.length - 100)));

        assertThat(read.ids()).hasSizeGreaterThan(100);
        assertThat(read.reasons())
                .singleElement()
                .asString()
                .matches("posts:\\d+: the gzip stream is cut off here: the rest of the file is missing");
    }

    @Test
    void aDamagedGzipGivesWhatItHolds() throws IOException {
        byte[] whole = gzip((BEFORE + AFTER).repeat(2_000));
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 50, (byte) 0xff);

        Read read = Read.all(write(whole));

        assertThat(read.reasons()).isNotEmpty().last().asString().contains("the gzip stream is damaged here");
    }

    @Test
    void whatFollowsAGzipStreamAndIsNoneIsToldWithItsPlace() throws IOException {
        byte[] whole = gzip(BEFORE + AFTER.strip());

        Read read = Read.all(write(join(whole, bytes("what is this?"))));

        assertThat(read.ids()).containsExactly("x:1", "x:3");
        assertThat(read.reasons())
                .singleElement()
                .asString()
                .matches("posts:\\d: the gzip stream ends here, at byte " + whole.length
                        + " of the file: the 13 bytes after it are no gzip and not read");
        assertThat(Read.all(write(join(gzip(BEFORE), bytes("\u001f~")))).reasons())
                .singleElement()
                .asString()
                .endsWith("the 2 bytes after it are no gzip and not read");
    }

    @Test
    void aMemberThatHasOnlyBegunIsCutOff() throws IOException {
        for (int length : new int[] {1, 2, 9, 15}) {
            Read read = Read.all(write(join(gzip(BEFORE), Arrays.copyOf(gzip(AFTER), length))));
            assertThat(read.ids()).containsExactly("x:1");
            assertThat(read.reasons()).singleElement().asString().contains("the gzip stream is cut off here");
        }
    }

    @Test
    void gzipMembersOneAfterAnotherAreOneFileAndZerosFillItUp() throws IOException {
        Read read = Read.all(write(join(gzip(BEFORE), gzip(""), gzip(AFTER), new byte[70_000])));

        assertThat(read.ids()).containsExactly("x:1", "x:3");
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void aHeaderOfGzipMayHoldMoreThanAProgramNeeds() throws IOException {
        byte[] plain = gzip(BEFORE);
        byte[] head = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 'a', 'b', 'n', 0, 'c', 0, 1, 2};

        Read read = Read.all(write(join(head, Arrays.copyOfRange(plain, 10, plain.length))));

        assertThat(read.ids()).containsExactly("x:1");
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void aGzipStreamWithAnotherChecksumIsDamaged() throws IOException {
        byte[] whole = gzip(BEFORE + AFTER);
        whole[whole.length - 6] ^= 1;

        assertThat(Read.all(write(whole)).reasons())
                .singleElement()
                .asString()
                .contains("the gzip stream is damaged here: its checksum is another");
    }

    @Test
    void aWholeFileThatCannotBeReadIsRefusedByName() throws IOException {
        assertRefused(write(new byte[] {'a', 0, 1, 2}), "posts is a binary file (byte 1 is zero)");
        assertRefused(write(BEFORE.getBytes(StandardCharsets.UTF_16)), "posts is UTF-16 text: save it as UTF-8");
        assertRefused(write("PK\u0003\u0004 and so on"), "posts is a ZIP archive");
        assertRefused(write("Dear diary,\ntoday nothing happened.\n"), "posts holds no posts that can be recognised");
        assertRefused(write("name,value\na,1\n"), "posts holds no posts that can be recognised");
        assertRefused(folder, "is a directory: name the files in it");
        assertRefused(folder.resolve("nowhere"), "nowhere does not exist");
    }

    @Test
    void aFileWithoutPermissionIsRefusedByName() throws IOException {
        Path file = write(BEFORE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertRefused(file, "posts cannot be read: no permission");
    }

    private static void assertRefused(Path file, String message) {
        try (FileSource source = FileSource.of(file, CLOCK)) {
            assertThatThrownBy(() -> source.fetch(null))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining(message);
        }
    }

    private Path write(String content) throws IOException {
        return write(bytes(content));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("posts"), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.write(part);
        }
        return joined.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes(text));
        }
        return compressed.toByteArray();
    }
}
