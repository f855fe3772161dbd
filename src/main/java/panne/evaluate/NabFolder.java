package panne.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads series in the layout of the Numenta Anomaly Benchmark: {@code timestamp,value} files and windows.json. */
final class NabFolder {
    private static final String LABELS = "windows.json";
    private static final int SECONDS = "2015-03-03 04:37:53".length();

    private NabFolder() {}

    static List<LabelledSeries> read(Path folder) throws IOException {
        Map<String, List<List<String>>> labels =
                JsonMapper.shared().readValue(Files.readString(folder.resolve(LABELS)), new TypeReference<>() {});
        List<LabelledSeries> all = new ArrayList<>();
        for (Map.Entry<String, List<List<String>>> series : new TreeMap<>(labels).entrySet()) {
            all.add(series(folder, series.getKey(), series.getValue()));
        }
        return all;
    }

    private static LabelledSeries series(Path folder, String name, List<List<String>> labels) throws IOException {
        List<LabelledSeries.Point> points = new ArrayList<>();
        Map<Instant, Integer> positions = new HashMap<>();
        for (String line :
                Files.readAllLines(folder.resolve(name)).stream().skip(1).toList()) {
            int comma = line.indexOf(',');
            Instant time = time(line.substring(0, comma));
            positions.put(time, points.size());
            points.add(new LabelledSeries.Point(time, Double.parseDouble(line.substring(comma + 1))));
        }
        List<LabelledSeries.Window> windows = labels.stream()
                .map(span -> new LabelledSeries.Window(
                        position(positions, name, span.getFirst()), position(positions, name, span.getLast())))
                .toList();
        return new LabelledSeries(name, points, windows);
    }

    private static int position(Map<Instant, Integer> positions, String name, String stamp) {
        Integer position = positions.get(time(stamp));
        if (position == null) {
            throw new IllegalArgumentException(
                    LABELS + " names " + stamp + ", which " + name + " does not have: correct the label");
        }
        return position;
    }

    private static Instant time(String stamp) {
        return LocalDateTime.parse(stamp.strip().substring(0, SECONDS).replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC);
    }
}
