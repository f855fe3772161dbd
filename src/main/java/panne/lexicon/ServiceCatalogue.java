package panne.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import panne.domain.PanneException;

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

    public List<ServiceEntry> entries() {
        return List.copyOf(bySlug.values());
    }
}
