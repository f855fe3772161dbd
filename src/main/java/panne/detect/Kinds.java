package panne.detect;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import panne.domain.Service;

/** What the category of a service means for who drags whom along. */
final class Kinds {
    private static final Set<String> ACCESS = Set.of("internet-access", "mobile-network");

    private Kinds() {}

    /** Whether it is blamed when something else fails: the user's own way into the net. */
    static boolean isAccess(Service service) {
        return service.category().equals("telecom") || ACCESS.contains(service.slug());
    }

    /** Whether others run on it, so that it can be the cause of their failure. */
    static boolean carriesOthers(@Nullable Service service) {
        return service != null && service.category().equals("cloud");
    }
}
