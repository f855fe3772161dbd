/**
 * Reads {@code lexicons/}: the service catalogue, the cue phrases and the gazetteer go in as plain files, checked value objects come out. The only place that knows YAML.
 */
@NullMarked
package panne.lexicon;

import org.jspecify.annotations.NullMarked;
