package panne.app.config;

/**
 * Something wrong in the configuration.
 *
 * @param place file and line, or the environment variable
 * @param key the full key: {@code mail.port}
 * @param remedy what is wrong with the value and what to write instead
 */
public record Problem(String place, String key, String remedy) {
    @Override
    public String toString() {
        return place + ": " + key + ": " + remedy;
    }
}
