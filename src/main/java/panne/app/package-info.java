/**
 * Typed configuration, wiring, start and stop. The only place that builds the stages and touches the system clock.
 */
@NullMarked
package panne.app;

import org.jspecify.annotations.NullMarked;
