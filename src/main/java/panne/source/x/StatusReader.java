package panne.source.x;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.source.format.Draft;
import panne.source.format.Field;
import panne.source.format.XText;
import twitter4j.v1.Place;
import twitter4j.v1.Status;
import twitter4j.v1.User;

/** Makes posts of what twitter4j read. */
final class StatusReader {
    /** Ids hold milliseconds since this moment in their upper bits. */
    private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

    private static final int SNOWFLAKE_SHIFT = 22;

    private final Clock clock;

    StatusReader(Clock clock) {
        this.clock = clock;
    }

    Post read(Status status) {
        User user = status.getUser();
        Status original = status.getRetweetedStatus();
        String id = Long.toString(status.getId());
        return Draft.of("x")
                .put(Field.ID, id)
                .created(created(status))
                .put(Field.TEXT, (original == null ? status : original).getText())
                .put(Field.AUTHOR, user == null ? null : Long.toString(user.getId()))
                .put(Field.LANGUAGE, status.getLang())
                .put(Field.LOCATION, user == null ? null : XText.plain(user.getLocation()))
                .put(Field.COUNTRY, country(status.getPlace()))
                .put(Field.URL, XText.url(user == null ? null : user.getScreenName(), id))
                .put(Field.REPOST_OF, original == null ? null : Long.toString(original.getId()))
                .put(
                        Field.REPLY_TO,
                        status.getInReplyToStatusId() > 0 ? Long.toString(status.getInReplyToStatusId()) : null)
                .finish(clock);
    }

    private static @Nullable String country(@Nullable Place place) {
        return place == null ? null : place.getCountryCode();
    }

    /**
     * twitter4j tells the time on the wall of this machine. In the hour that autumn repeats, the wall does not say which of
     * the two is meant; the id does.
     */
    private static Instant created(Status status) {
        LocalDateTime wall = status.getCreatedAt();
        ZoneId zone = ZoneId.systemDefault();
        long stamped = (status.getId() >> SNOWFLAKE_SHIFT) + SNOWFLAKE_EPOCH;
        return zone.getRules().getValidOffsets(wall).stream()
                .map(wall::toInstant)
                .min(Comparator.comparingLong(instant -> Math.abs(instant.toEpochMilli() - stamped)))
                .orElseGet(() -> wall.atZone(zone).toInstant());
    }
}
