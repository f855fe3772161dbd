package panne.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something people use and miss when it fails.
 *
 * @param slug its stable name: {@code whatsapp}
 * @param name its display name: {@code WhatsApp}
 * @param group slug of the owner group, its own when independent: {@code meta}
 * @param category {@code messaging}, {@code bank}, {@code telecom}, …
 * @param countries where it is offered; empty when worldwide
 */
public record Service(String slug, String name, String group, String category, List<Country> countries) {
    public Service {
        requireNonNull(slug, "slug is null");
        requireNonNull(name, "name is null");
        requireNonNull(group, "group is null");
        requireNonNull(category, "category is null");
        countries = List.copyOf(countries);
    }
}
