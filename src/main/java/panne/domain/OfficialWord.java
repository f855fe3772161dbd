package panne.domain;

import java.time.Instant;

/** The operator's first statement on an incident: id of the post, and when it was published. */
public record OfficialWord(String post, Instant at) {}
