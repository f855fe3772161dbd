package panne.language.service;

import java.util.Map;
import panne.domain.Service;

/** What a service is called where its name does not matter: a plain word for its kind, which an English reader knows. */
public final class KindWord {
    private static final String ANY = "service";
    private static final Map<String, String> BY_CATEGORY = Map.ofEntries(
            Map.entry("telecom", "network"),
            Map.entry("energy", "utility"),
            Map.entry("bank", "bank"),
            Map.entry("shopping", "shop"),
            Map.entry("transport", "train"),
            Map.entry("government", "office"),
            Map.entry("video", "television"),
            Map.entry("travel", "airline"),
            Map.entry("payment", "wallet"),
            Map.entry("delivery", "delivery"),
            Map.entry("games", "game"),
            Map.entry("news", "newspaper"),
            Map.entry("education", "school"),
            Map.entry("cloud", "cloud"),
            Map.entry("messaging", "messenger"),
            Map.entry("music", "music"),
            Map.entry("mail", "email"));

    private KindWord() {}

    /** The word. */
    public static String of(Service service) {
        return BY_CATEGORY.getOrDefault(service.category(), ANY);
    }
}
