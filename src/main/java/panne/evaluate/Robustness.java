package panne.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import panne.detect.Detector;
import panne.detect.DetectorSettings;
import panne.detect.Roll;
import panne.domain.AnnotatedPost;
import panne.domain.Incident;
import panne.domain.Post;
import panne.domain.SourceGap;
import panne.simulate.CrawlGap;
import panne.simulate.world.World;

/** Gives the detector the same world in other ways: the incidents must stay the same. */
final class Robustness {
    private static final Duration LATENESS = DetectorSettings.defaults().lateness();
    private static final Duration GAP = Duration.ofHours(6);

    private final World world;
    private final List<AnnotatedPost> posts;
    private final List<Incident> expected;
    private final List<String> lines = new ArrayList<>();

    private Robustness(World original) {
        this.world = original.withoutGaps();
        this.posts = world.posts().toList();
        this.expected = PanneContender.incidents(world, posts.iterator());
    }

    static List<String> check(World world) {
        Robustness robustness = new Robustness(world);
        robustness.compare(
                "shuffled by up to " + LATENESS.toSeconds() + " s", robustness.shuffled(), incident -> incident);
        robustness.compare("every post twice", robustness.doubled(), incident -> incident);
        robustness.compare("cut into two sources", robustness.twoSources(), Robustness::story);
        robustness.restart();
        robustness.gap();
        return robustness.lines;
    }

    private void compare(String name, List<AnnotatedPost> changed, Function<Incident, Object> view) {
        List<Incident> found = PanneContender.incidents(world, changed.iterator());
        long same = found.stream()
                .map(view)
                .filter(expected.stream().map(view).toList()::contains)
                .count();
        lines.add(name + ": " + same + " of " + expected.size() + " incidents the same, " + (found.size() - same)
                + " other");
    }

    private static List<Object> story(Incident incident) {
        return List.of(
                incident.id(),
                incident.services(),
                incident.onset(),
                incident.detected(),
                incident.reports(),
                incident.peak());
    }

    private List<AnnotatedPost> shuffled() {
        SplittableRandom chance = new SplittableRandom(1);
        Map<String, Instant> arrivals = new HashMap<>();
        for (AnnotatedPost post : posts) {
            arrivals.put(post.post().id(), post.post().created().plusSeconds(chance.nextLong(LATENESS.toSeconds())));
        }
        return posts.stream()
                .sorted(Comparator.comparing(post ->
                        arrivals.getOrDefault(post.post().id(), post.post().created())))
                .toList();
    }

    private List<AnnotatedPost> doubled() {
        List<AnnotatedPost> doubled = new ArrayList<>();
        for (AnnotatedPost post : posts) {
            doubled.add(post);
            doubled.add(post);
        }
        return doubled;
    }

    private List<AnnotatedPost> twoSources() {
        List<AnnotatedPost> changed = new ArrayList<>();
        for (AnnotatedPost post : posts) {
            changed.add(
                    changed.size() % 2 == 0 ? post : new AnnotatedPost(fromBluesky(post.post()), post.annotation()));
        }
        return changed;
    }

    private static Post fromBluesky(Post post) {
        return new Post(
                post.id(),
                "bluesky",
                post.created(),
                post.text(),
                post.author(),
                post.language(),
                post.location(),
                post.country(),
                post.url(),
                post.repostOf(),
                post.replyTo());
    }

    /** Kills it in the middle of the last incident, and goes on from what is read back: all, or three weeks of it. */
    private void restart() {
        Incident open = expected.stream()
                .filter(incident -> incident.confirmed() != null && incident.ended() != null)
                .reduce((one, next) -> next)
                .orElse(null);
        if (open == null) {
            return;
        }
        Instant confirmed = Objects.requireNonNull(open.confirmed());
        Instant killed =
                confirmed.plus(Duration.between(confirmed, open.ended()).dividedBy(2));
        List<AnnotatedPost> whole = restarted(killed, Instant.MIN);
        compare(
                "killed while " + open.id() + " was open, all read back, an hour of it twice",
                whole,
                incident -> incident);
        String id = open.id();
        List<AnnotatedPost> recent = restarted(killed, killed.minus(Duration.ofDays(21)));
        List<Incident> after = PanneContender.incidents(world, recent.iterator());
        lines.add("killed then, three weeks read back: "
                + (after.contains(open) ? "the same to the last bit" : difference(after, open)) + " for " + id);
    }

    private List<AnnotatedPost> restarted(Instant killed, Instant readFrom) {
        List<AnnotatedPost> stream = new ArrayList<>();
        Instant cursor = killed.minus(Duration.ofHours(1));
        for (AnnotatedPost post : posts) {
            Instant at = post.post().created();
            if (!at.isBefore(readFrom) && at.isBefore(killed)) {
                stream.add(post);
            }
        }
        posts.stream().filter(post -> !post.post().created().isBefore(cursor)).forEach(stream::add);
        return stream;
    }

    private static String difference(List<Incident> after, Incident before) {
        return after.stream()
                .filter(incident -> incident.services().equals(before.services()))
                .filter(incident -> incident.onset().isAfter(before.onset().minus(GAP)))
                .findFirst()
                .map(incident -> "onset " + before.onset() + " became " + incident.onset() + ", confirmation "
                        + before.confirmed() + " became " + incident.confirmed() + ", " + before.reports()
                        + " reports became " + incident.reports())
                .orElse("lost");
    }

    /** Loses six hours in which nothing happens. */
    private void gap() {
        Instant from = quietSpan();
        CrawlGap lost = new CrawlGap(from, from.plus(GAP), false);
        Detector detector = new Detector(DetectorSettings.defaults(), world.catalogue());
        Roll roll = new Roll();
        boolean told = false;
        for (AnnotatedPost post : posts) {
            Instant at = post.post().created();
            if (!at.isBefore(lost.from()) && at.isBefore(lost.to())) {
                continue;
            }
            if (!told && !at.isBefore(lost.to())) {
                detector.blind(new SourceGap("x", lost.from(), lost.to()));
                told = true;
            }
            roll.note(detector.observe(post));
        }
        roll.note(detector.finish());
        List<String> ids = roll.with(detector.open()).stream().map(Incident::id).toList();
        long kept = expected.stream()
                .filter(incident -> ids.contains(incident.id()))
                .count();
        lines.add("six hours lost at " + from + ": " + kept + " of " + expected.size() + " incidents kept, "
                + (ids.size() - kept) + " other");
    }

    private Instant quietSpan() {
        Instant from = world.scenario().from().plus(Duration.ofDays(9));
        while (isBusy(from)) {
            from = from.plus(Duration.ofHours(1));
        }
        return from;
    }

    private boolean isBusy(Instant from) {
        return world.outages().stream()
                .anyMatch(
                        outage -> outage.truth().onset().isBefore(from.plus(GAP).plus(GAP))
                                && outage.truth().end().isAfter(from.minus(GAP)));
    }
}
