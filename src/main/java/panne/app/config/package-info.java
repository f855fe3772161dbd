/** What the installation is told: one YAML file and the environment go in, one typed, checked tree comes out. */
@NullMarked
package panne.app.config;

import org.jspecify.annotations.NullMarked;
