package panne.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import panne.domain.Country;
import panne.domain.Stance;

/** Plays a scenario minute by minute: its sketches in the order in which a crawl would deliver them. */
final class Play implements Iterator<Sketch> {
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Scenario scenario;
    private final List<FlowPlay> flows = new ArrayList<>();
    private final Deque<Sketch> ready = new ArrayDeque<>();
    private final List<Sketch> heldBack = new ArrayList<>();
    private final SplittableRandom chance;
    private Instant now;
    private long number;

    Play(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.chance = new SplittableRandom(seed);
        this.now = scenario.from();
        for (Flow flow : scenario.flows()) {
            flows.add(new FlowPlay(flow, scenario.countries(), chance.split()));
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && now.isBefore(scenario.to())) {
            step();
        }
        return !ready.isEmpty();
    }

    @Override
    public Sketch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the scenario is over");
        }
        return ready.removeFirst();
    }

    private void step() {
        Instant end = now.plus(STEP);
        List<FlowPlay.Draft> drafts = new ArrayList<>();
        for (FlowPlay flow : flows) {
            flow.drafts(now, end, drafts);
        }
        drafts.sort(Comparator.comparing(FlowPlay.Draft::at));
        release(now);
        List<Sketch> sketches = new ArrayList<>();
        drafts.forEach(draft -> sketches.add(draft.flow().sketch(draft, number++)));
        announced(end).forEach(sketches::add);
        sketches.sort(Comparator.comparing(Sketch::at));
        sketches.forEach(this::deliver);
        now = end;
    }

    private List<Sketch> announced(Instant end) {
        return scenario.announcements().stream()
                .filter(words -> !words.at().isBefore(now) && words.at().isBefore(end))
                .map(words -> spoken(words, number++))
                .toList();
    }

    private static Sketch spoken(Announcement words, long number) {
        Sketch.Person operator = new Sketch.Person(words.author(), new Country("US"), words.language(), false, false);
        return new Sketch(
                number,
                words.at(),
                List.of(words.service()),
                Stance.STATEMENT,
                null,
                "",
                operator,
                null,
                false,
                words.text());
    }

    private void deliver(Sketch sketch) {
        for (CrawlGap gap : scenario.gaps()) {
            if (gap.covers(sketch.at())) {
                if (gap.caughtUp()) {
                    heldBack.add(sketch);
                }
                return;
            }
        }
        ready.addLast(sketch);
    }

    private void release(Instant time) {
        if (!heldBack.isEmpty() && scenario.gaps().stream().noneMatch(gap -> gap.covers(time))) {
            heldBack.forEach(ready::addLast);
            heldBack.clear();
        }
    }
}
