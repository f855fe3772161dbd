/**
 * What people see in a browser and fetch over HTTP: incidents, search, health.
 */
@NullMarked
package panne.web;

import org.jspecify.annotations.NullMarked;
