package panne.language.service;

import java.util.List;
import java.util.Set;

/** Leaves out {@code internet-access} and {@code mobile-network} where the operator itself is named. */
final class OperatorFirst {
    private static final Set<String> GENERIC = Set.of("internet-access", "mobile-network");

    private OperatorFirst() {}

    static List<Mention> of(List<Mention> mentions) {
        boolean operator = mentions.stream()
                .anyMatch(mention -> mention.entry().service().category().equals("telecom"));
        return operator
                ? mentions.stream()
                        .filter(mention -> !GENERIC.contains(mention.slug()))
                        .toList()
                : mentions;
    }
}
