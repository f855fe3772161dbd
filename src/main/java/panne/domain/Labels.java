package panne.domain;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks a constant up by the lower-case label it has in files. */
final class Labels {
    private Labels() {}

    static <E> E find(E[] constants, Function<E, String> labelOf, String label, String what) {
        return Arrays.stream(constants)
                .filter(constant -> labelOf.apply(constant).equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown " + what + " '" + label + "': use one of "
                        + Arrays.stream(constants).map(labelOf).collect(Collectors.joining(", "))));
    }
}
