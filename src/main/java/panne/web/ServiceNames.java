package panne.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import panne.domain.Listed;
import panne.domain.Service;

/** Display names of services; one that left the catalogue goes by its slug. */
final class ServiceNames {
    private final Map<String, Service> services;

    ServiceNames(Collection<Service> services) {
        this.services = services.stream()
                .collect(Collectors.toMap(Service::slug, Function.identity(), (first, again) -> first));
    }

    String of(String slug) {
        Service service = services.get(slug);
        return service == null ? slug : service.name();
    }

    String of(List<String> slugs) {
        return Listed.of(slugs.stream().map(this::of).toList());
    }
}
