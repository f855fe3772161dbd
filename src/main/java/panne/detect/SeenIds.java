package panne.detect;

import java.util.TreeMap;

/**
 * Tells first arrivals of a post from later ones, by the hash of its id, for posts of the last half day or so. What is
 * older is refused: its hours are learned and its incident, if any, is closed.
 */
final class SeenIds {
    private static final long BUCKET_SECONDS = 6 * 3600;
    private static final int BUCKETS = 3;

    private final TreeMap<Long, LongSet> buckets = new TreeMap<>();

    boolean isNew(String id, long second) {
        long bucket = Math.floorDiv(second, BUCKET_SECONDS);
        if (!buckets.isEmpty() && bucket <= buckets.lastKey() - BUCKETS) {
            return false;
        }
        LongSet ids = buckets.computeIfAbsent(bucket, b -> new LongSet());
        buckets.headMap(buckets.lastKey() - BUCKETS, true).clear();
        return ids.add(Hash.of(id));
    }
}
