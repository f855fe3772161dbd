/**
 * What must survive a restart besides the posts: cursors, incidents, the outbox, source health. The only place that knows SQL.
 */
@NullMarked
package panne.store;

import org.jspecify.annotations.NullMarked;
