package panne.lexicon;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import panne.domain.PanneException;
import panne.domain.Service;

/** Every service Panne knows, by slug. */
public final class ServiceCatalogue {
    private final Map<String, ServiceEntry> bySlug;

    private ServiceCatalogue(Map<String, ServiceEntry> bySlug) {
        this.bySlug = bySlug;
    }

    /**
     * Reads {@code lexicons/services/*.yaml}.
     *
     * @throws PanneException naming every problem with file, line and remedy
     */
    public static ServiceCatalogue read(Path folder) {
        Problems problems = new Problems();
        ServiceCatalogue catalogue = new ServiceCatalogue(new ServiceReader(problems).read(folder));
        problems.raise();
        return catalogue;
    }

    /** A catalogue of the given entries, for tests and tools. */
    public static ServiceCatalogue of(List<ServiceEntry> entries) {
        Map<String, ServiceEntry> bySlug = new LinkedHashMap<>();
        entries.forEach(entry -> bySlug.put(entry.service().slug(), entry));
        return new ServiceCatalogue(bySlug);
    }

    public List<ServiceEntry> entries() {
        return List.copyOf(bySlug.values());
    }

    public Optional<Service> service(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).map(ServiceEntry::service);
    }
}
