/**
 * What the pages show: records made of incidents go in, the templates of {@code src/main/jte} turn them into HTML. The
 * generated templates live in this package too.
 */
@NullMarked
package panne.web.page;

import org.jspecify.annotations.NullMarked;
