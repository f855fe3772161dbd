/**
 * Finds outages: annotated posts and watermarks go in, incidents and their updates come out. A deterministic fold in plain Java, without I/O or clock.
 */
@NullMarked
package panne.detect;

import org.jspecify.annotations.NullMarked;
