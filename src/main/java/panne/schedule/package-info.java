/**
 * When things happen: Quartz jobs of three lines that call the pipeline.
 */
@NullMarked
package panne.schedule;

import org.jspecify.annotations.NullMarked;
