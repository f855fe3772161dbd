package panne.language.service;

import panne.domain.Service;

/**
 * A service that a post is about, and where its text names it; the place is empty when no noun of its own does.
 *
 * @param end exclusive, in the folded text
 */
public record ServiceMention(Service service, int start, int end) {}
