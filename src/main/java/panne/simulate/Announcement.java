package panne.simulate;

import java.time.Instant;

/**
 * What an operator states in given words.
 *
 * @param service slug of what it is about, and whose account speaks
 * @param author handle of that account in the catalogue
 */
public record Announcement(Instant at, String service, String author, String language, String text) {}
