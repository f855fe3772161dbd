/**
 * Finds out which services a post is about: a prepared text goes in, services in order of mention come out.
 */
@NullMarked
package panne.language.service;

import org.jspecify.annotations.NullMarked;
