package panne.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import panne.domain.Country;

/** Reads tab-separated files with a header; rows of the wrong width become problems and are left out. */
final class TsvFile {
    private TsvFile() {}

    /** A row whose first cell is a country. */
    record Row(List<String> cells) {
        Country country(int index) {
            return new Country(cells.get(index));
        }

        String cell(int index) {
            return cells.get(index);
        }

        long number(int index) {
            return Long.parseLong(cells.get(index));
        }
    }

    static List<Row> read(Path file, List<String> header, Problems problems) {
        List<Row> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !List.of(lines.getFirst().split("\t")).equals(header)) {
                problems.add(file + ":1", "the header must be " + String.join(", ", header) + "; restore it");
            }
            for (int i = 1; i < lines.size(); i++) {
                add(file + ":" + (i + 1), lines.get(i), header, rows, problems);
            }
        } catch (IOException e) {
            problems.add(file.toString(), "cannot be read (" + e + "); restore it");
        }
        return rows;
    }

    private static void add(String place, String line, List<String> header, List<Row> rows, Problems problems) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != header.size()) {
            problems.add(place, "has " + cells.size() + " cells instead of " + header.size() + "; mend the tabs");
        } else if (!LexiconFiles.COUNTRIES.contains(cells.getFirst())) {
            problems.add(place, "'" + cells.getFirst() + "' is no country; use an ISO 3166-1 code such as BE");
        } else if (header.contains("population")
                && !cells.get(header.indexOf("population")).matches("\\d{1,10}")) {
            problems.add(place, "the population is no number; write digits only");
        } else {
            rows.add(new Row(cells));
        }
    }
}
