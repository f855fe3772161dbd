/**
 * Posts stored in files, in every format that tools write, recognised by content.
 */
@NullMarked
package panne.source.file;

import org.jspecify.annotations.NullMarked;
