package panne.evaluate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import panne.domain.AnnotatedPost;
import panne.domain.Service;
import panne.simulate.world.World;

/** A rule on the counts of each service per five minutes; an alarm lasts until half an hour passes without one. */
final class CountContender implements Contender {
    /** A rule that sees a series' counts one by one. */
    interface Rule {
        /** Whether this count is out of the ordinary, judged by those before it. */
        boolean isAlarm(double count);
    }

    private static final long BIN_SECONDS = 300;
    private static final int QUIET_BINS = 6;

    private final String name;
    private final Predicate<AnnotatedPost> counted;
    private final Supplier<Rule> rules;

    CountContender(String name, Predicate<AnnotatedPost> counted, Supplier<Rule> rules) {
        this.name = name;
        this.counted = counted;
        this.rules = rules;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Finding> find(World world) {
        Map<String, Line> lines = new HashMap<>();
        for (Service service : world.catalogue()) {
            lines.put(service.slug(), new Line(service.slug(), rules.get()));
        }
        long bin = world.scenario().from().getEpochSecond() / BIN_SECONDS;
        for (Iterator<AnnotatedPost> posts = world.posts().iterator(); posts.hasNext(); ) {
            AnnotatedPost post = posts.next();
            for (long now = post.post().created().getEpochSecond() / BIN_SECONDS; bin < now; bin++) {
                for (Line line : lines.values()) {
                    line.close(bin);
                }
            }
            if (counted.test(post)) {
                lines.values().stream()
                        .filter(line -> post.annotation().services().contains(line.service))
                        .forEach(Line::count);
            }
        }
        return lines.values().stream().flatMap(line -> line.findings.stream()).toList();
    }

    /** One service's counts. */
    private static final class Line {
        private final String service;
        private final Rule rule;
        private final List<Finding> findings = new ArrayList<>();
        private int count;
        private int quiet = QUIET_BINS;

        Line(String service, Rule rule) {
            this.service = service;
            this.rule = rule;
        }

        void count() {
            count++;
        }

        void close(long bin) {
            if (rule.isAlarm(count)) {
                if (quiet >= QUIET_BINS) {
                    Instant start = Instant.ofEpochSecond(bin * BIN_SECONDS);
                    Instant end = start.plusSeconds(BIN_SECONDS);
                    findings.add(new Finding(List.of(service), start, start, end, end, end, List.of()));
                }
                quiet = 0;
            } else {
                quiet++;
            }
            count = 0;
        }
    }
}
