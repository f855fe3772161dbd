/**
 * The ledger: annotated posts go in, are searched, counted, deleted and read back in order of arrival. The only place
 * that knows Lucene.
 *
 * <h2>Query syntax</h2>
 *
 * <ul>
 *   <li>{@code whatsapp down}: both words anywhere in the text; case, accents and {@code #} make no difference
 *   <li>{@code "not working"}: these words in this order; {@code what*}: words that begin so
 *   <li>{@code whatsapp NEAR/5 down}: at most five words apart, in either order
 *   <li>{@code a OR b}, {@code NOT a} or {@code -a}, {@code (a OR b) c}
 *   <li>{@code service:whatsapp}, {@code country:BE,NL} (one of them), {@code language:fr}, {@code stance:report},
 *       {@code symptom:sending}, {@code source:x}, {@code author:HASH}, {@code id:x:1584797}; {@code country:none},
 *       {@code service:none} and {@code symptom:none} find posts without one
 *   <li>{@code since:2022-10-25T07:00:00Z}: then or later; {@code until:2022-10-26}: before that
 *   <li>{@code is:witness}: what the detector counts, first-hand reports and questions that are no {@code is:copy}, no
 *       {@code is:repost} and not {@code is:automatic}; {@code is:reply}; {@code is:operator}
 * </ul>
 */
@NullMarked
package panne.index;

import org.jspecify.annotations.NullMarked;
