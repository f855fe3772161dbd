package panne.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import panne.domain.Country;
import panne.domain.PanneException;

/** The gazetteer: cities, regions and nicknames of places, all names folded. */
public record Places(List<City> cities, List<Region> regions, List<Nicknames> nicknames) {
    /**
     * A city.
     *
     * @param region code of its state in the United States, {@code -} elsewhere
     */
    public record City(Country country, String region, long population, List<String> names) {}

    /**
     * A state or province.
     *
     * @param code its letters after ISO 3166-2, in capitals; {@code -} when it has none
     */
    public record Region(Country country, String code, List<String> names) {}

    /** What people call a country and its parts besides. */
    public record Nicknames(Country country, List<String> names) {}

    public Places {
        cities = List.copyOf(cities);
        regions = List.copyOf(regions);
        nicknames = List.copyOf(nicknames);
    }

    /**
     * Reads {@code lexicons/places/*.tsv}.
     *
     * @throws PanneException naming every problem with file, line and remedy
     */
    public static Places read(Path folder) {
        Problems problems = new Problems();
        List<City> cities = new ArrayList<>();
        List<Region> regions = new ArrayList<>();
        List<Nicknames> nicknames = new ArrayList<>();
        TsvFile.read(folder.resolve("cities.tsv"), List.of("country", "region", "population", "names"), problems)
                .forEach(row -> cities.add(new City(row.country(0), row.cell(1), row.number(2), names(row.cell(3)))));
        TsvFile.read(folder.resolve("regions.tsv"), List.of("country", "code", "names"), problems)
                .forEach(row -> regions.add(new Region(row.country(0), row.cell(1), names(row.cell(2)))));
        TsvFile.read(folder.resolve("nicknames.tsv"), List.of("country", "names"), problems)
                .forEach(row -> nicknames.add(new Nicknames(row.country(0), names(row.cell(1)))));
        problems.raise();
        return new Places(cities, regions, nicknames);
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(name -> Folding.fold(name.strip()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
