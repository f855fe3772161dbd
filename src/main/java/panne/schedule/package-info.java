/**
 * When things happen: tasks with their intervals go in, Quartz runs them from its tables in the store's database, so that
 * a restart or a kill forgets none.
 */
@NullMarked
package panne.schedule;

import org.jspecify.annotations.NullMarked;
