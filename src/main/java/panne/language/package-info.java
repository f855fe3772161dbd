/**
 * Understands posts: a {@link panne.domain.Post} goes in, a {@link panne.domain.AnnotatedPost} with language, stance, symptom, services and country comes out.
 */
@NullMarked
package panne.language;

import org.jspecify.annotations.NullMarked;
