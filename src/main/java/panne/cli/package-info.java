/**
 * The command line: {@code Main} and one class per command.
 */
@NullMarked
package panne.cli;

import org.jspecify.annotations.NullMarked;
