package panne.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import panne.domain.Country;
import panne.domain.PanneException;
import panne.lexicon.YamlFile;

/** The folder of scenarios: a file each, beside {@code countries.yaml}, {@code services.yaml} and {@code phrases/}. */
public final class ScenarioFiles {
    private static final Set<String> SHARED = Set.of("countries", "services");

    private ScenarioFiles() {}

    /** Names of all scenarios, in order. */
    public static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .filter(name -> !SHARED.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PanneException(folder + ": scenarios cannot be listed; check the folder", e);
        }
    }

    /**
     * Reads a scenario.
     *
     * @throws PanneException naming the file, the line and the mistake, or the scenarios that there are
     */
    public static Scenario read(Path folder, String name) {
        if (!names(folder).contains(name)) {
            throw new PanneException(
                    "There is no scenario '" + name + "': choose one of " + String.join(", ", names(folder)));
        }
        Entry entry = Entry.of(YamlFile.read(folder.resolve(name + ".yaml")));
        return new ScenarioReader(countries(folder)).read(name, entry);
    }

    private static Map<Country, CountryProfile> countries(Path folder) {
        Entry file = Entry.of(YamlFile.read(folder.resolve("countries.yaml")));
        Map<Country, CountryProfile> countries = new LinkedHashMap<>();
        for (String code : file.keys()) {
            Country country = new Country(code);
            countries.put(country, country(country, file.entry(code)));
        }
        return countries;
    }

    private static CountryProfile country(Country country, Entry entry) {
        CountryProfile profile = new CountryProfile(
                country,
                ZoneId.of(entry.text("clock")),
                Mix.of(entry.numbers("languages", Function.identity())),
                entry.texts("places"),
                entry.texts("cities"));
        entry.done();
        return profile;
    }

    static Map<String, ServiceVoice> voices(Path folder) {
        Entry file = Entry.of(YamlFile.read(folder.resolve("services.yaml")));
        Map<String, ServiceVoice> voices = new HashMap<>();
        for (String slug : file.keys()) {
            voices.put(slug, voice(slug, file.entry(slug)));
        }
        return voices;
    }

    private static ServiceVoice voice(String slug, Entry entry) {
        Map<String, List<String>> names = new HashMap<>();
        Entry byLanguage = entry.entry("names");
        for (String language : byLanguage.keys()) {
            names.put(language, new ArrayList<>(byLanguage.texts(language)));
        }
        ServiceVoice voice = new ServiceVoice(slug, entry.text("kind"), names, entry.text("handle", ""));
        entry.done();
        return voice;
    }
}
