package panne.language.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out a generic service, such as {@code electricity}, where one of its operators is named. */
final class OperatorFirst {
    /** Of what category the operators of the generic services are. */
    private static final Map<String, String> OPERATORS =
            Map.of("internet-access", "telecom", "mobile-network", "telecom", "electricity", "energy");

    private OperatorFirst() {}

    static List<Mention> of(List<Mention> mentions) {
        Set<String> categories = mentions.stream()
                .map(mention -> mention.entry().service().category())
                .collect(Collectors.toSet());
        return mentions.stream()
                .filter(mention -> !isLeftToOperator(mention.slug(), categories))
                .toList();
    }

    /**
     * Whether a service is a generic one that an operator stands for.
     *
     * @param categories of all services that are meant
     */
    static boolean isLeftToOperator(String slug, Set<String> categories) {
        String operators = OPERATORS.get(slug);
        return operators != null && categories.contains(operators);
    }
}
