/**
 * Incident updates go in, rendered messages come out and are sent by mail.
 */
@NullMarked
package panne.alert;

import org.jspecify.annotations.NullMarked;
