package panne.domain;

/** An input that could not be read: where it stands ({@code posts.ndjson:17}) and why. */
public record Rejection(String place, String reason) {
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
