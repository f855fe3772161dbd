package panne.simulate;

import java.time.Instant;

/** A post with given words, such as an operator's statement. */
public record Announcement(Instant at, String service, String author, String language, String text) {}
