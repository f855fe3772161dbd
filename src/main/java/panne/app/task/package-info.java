/**
 * What the program can be asked to do, one class each: a {@link panne.app.Startup} and the question go in, lines or
 * records for the command line come out.
 */
@NullMarked
package panne.app.task;

import org.jspecify.annotations.NullMarked;
