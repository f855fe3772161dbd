/**
 * Tells what the author of a post does in it and what fails: a prepared text with its services and cues goes in, stance and symptom come out. Trained from labelled posts.
 */
@NullMarked
package panne.language.stance;

import org.jspecify.annotations.NullMarked;
