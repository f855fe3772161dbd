package panne.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.PanneException;
import panne.domain.Stance;
import panne.domain.Symptom;

/** Reads labels of posts that lie elsewhere: tab-separated id, stance, symptom, services, country. */
final class PostLabels {
    private static final String HEADER = "id\tstance\tsymptom\tservices\tcountry";
    private static final String NONE = "-";
    private static final String UNKNOWN = "?";

    private PostLabels() {}

    /**
     * Reads a file.
     *
     * @throws PanneException naming the first bad line
     */
    static List<PostLabel> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
                throw new PanneException(file + ":1: the first line must be the header '" + HEADER + "'");
            }
            List<PostLabel> labels = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                labels.add(label(file + ":" + (i + 1), lines.get(i)));
            }
            return labels;
        } catch (IOException e) {
            throw new PanneException(file + " cannot be read as labels (" + e + "): name a file of labels", e);
        }
    }

    private static PostLabel label(String place, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != HEADER.split("\t").length) {
            throw new PanneException(place + ": has " + cells.length + " cells instead of 5; mend the tabs");
        }
        try {
            return new PostLabel(
                    cells[0],
                    Stance.ofLabel(cells[1]),
                    cells[2].equals(NONE) || cells[2].equals(UNKNOWN) ? null : Symptom.ofLabel(cells[2]),
                    services(cells[3]),
                    country(cells[4]),
                    !cells[4].equals(UNKNOWN));
        } catch (IllegalArgumentException e) {
            throw new PanneException(place + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable List<String> services(String cell) {
        return cell.equals(UNKNOWN) ? null : cell.equals(NONE) ? List.of() : List.of(cell.split(","));
    }

    private static @Nullable Country country(String cell) {
        return cell.equals(UNKNOWN) || cell.equals(NONE) ? null : new Country(cell);
    }
}
