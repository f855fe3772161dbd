/**
 * The words of the trade as immutable records: a {@link panne.domain.Post} becomes an {@link panne.domain.AnnotatedPost},
 * many of them an {@link panne.domain.Incident}. Depends on nothing else in the project.
 */
@NullMarked
package panne.domain;

import org.jspecify.annotations.NullMarked;
