/**
 * What networks and tools write, made into posts: bytes of one JSON value or one CSV row go in, checked
 * {@link panne.domain.Post}s and the reasons of those refused come out. Shared by all sources.
 */
@NullMarked
package panne.source.format;

import org.jspecify.annotations.NullMarked;
