package panne.detect;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import panne.domain.Service;

/** What the category of a service means for who drags whom along. */
final class Kinds {
    private static final Set<String> ACCESS = Set.of("internet-access", "mobile-network");

    private static final double MUCH_LARGER = 3;

    private Kinds() {}

    /** Whether it is blamed when something else fails: the user's own way into the net. */
    static boolean isAccess(Service service) {
        return service.category().equals("telecom") || ACCESS.contains(service.slug());
    }

    /** Whether it stands for no company, so that whoever complains of it may mean a named one. */
    static boolean isGeneric(Service service) {
        return service.category().equals("generic");
    }

    /**
     * How many times larger a failure must be to be what a service burns along with: people blame their way into the net
     * when something else fails, and the net as such when their provider does. Anything else fails by itself.
     */
    static double dragsFrom(Service along, Service root) {
        if (!isAccess(along)) {
            return Double.POSITIVE_INFINITY;
        }
        if (isGeneric(along) && !isGeneric(root)) {
            return 1;
        }
        return isAccess(root) ? Double.POSITIVE_INFINITY : MUCH_LARGER;
    }

    /** Services of one owner fail together; what belongs to nobody in particular is on its own. */
    static String ownerOf(Service service) {
        return isGeneric(service) ? service.slug() : service.group();
    }

    /** Whether others run on it, so that it can be the cause of their failure. */
    static boolean carriesOthers(@Nullable Service service) {
        return service != null && service.category().equals("cloud");
    }
}
