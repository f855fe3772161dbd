/** Data sets: annotated posts go in, files that other programs read come out. */
@NullMarked
package panne.app.export;

import org.jspecify.annotations.NullMarked;
