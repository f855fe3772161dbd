/**
 * The ledger: annotated posts go in, are searched, counted, deleted and read back in order of arrival. The only place that knows Lucene.
 */
@NullMarked
package panne.index;

import org.jspecify.annotations.NullMarked;
