package panne.app.task;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.alert.MailSender;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.config.Configuration;
import panne.pipeline.Crawl;
import panne.pipeline.CrawlReport;
import panne.pipeline.Delivery;
import panne.pipeline.Horizon;
import panne.pipeline.Pipeline;
import panne.schedule.Schedule;
import panne.schedule.Task;
import panne.source.PostSource;
import panne.web.Ledger;
import panne.web.WebServer;

/** The service: crawls on schedule, annotates, indexes, detects, tells people, serves the pages, until it is closed. */
public final class Run implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final Duration HOUSEKEEPING = Duration.ofHours(6);
    /** A source that missed so many turns, and for so long, is passed over. */
    private static final int MISSED_TURNS = 3;

    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(1);

    private final Panne panne;
    private final WebServer pages;
    private final Schedule schedule;
    private final LossWatch watch;

    private Run(Panne panne, WebServer pages, Schedule schedule, LossWatch watch) {
        this.panne = panne;
        this.watch = watch;
        this.pages = pages;
        this.schedule = schedule;
    }

    /**
     * Starts everything.
     *
     * @param whenLost is run when the service cannot go on, of which {@link #requireWhole()} then tells
     */
    public static Run start(Startup startup, Runnable whenLost) {
        Panne panne = Panne.of(startup);
        panne.configuration().warnings().forEach(warning -> LOG.warn("{}", warning));
        try {
            Pipeline pipeline = panne.pipeline(panne.messages().newsroom());
            Configuration.Web web = panne.configuration().web();
            WebServer pages = WebServer.start(
                    web.host(),
                    web.port(),
                    new Ledger(panne.index(), panne.store(), panne.services(), sources(panne), panne.clock()));
            return scheduled(panne, pages, pipeline, whenLost);
        } catch (RuntimeException e) {
            panne.close();
            throw e;
        }
    }

    private static Set<String> sources(Panne panne) {
        return panne.configuration().sources().stream()
                .map(Configuration.Source::name)
                .collect(Collectors.toSet());
    }

    private static Run scheduled(Panne panne, WebServer pages, Pipeline pipeline, Runnable whenLost) {
        try {
            Schedule schedule = Schedule.start(panne.store().dataSource(), tasks(panne, pipeline));
            return new Run(panne, pages, schedule, LossWatch.start(panne.store(), panne.index(), whenLost));
        } catch (RuntimeException e) {
            pages.close();
            throw e;
        }
    }

    /** Where the pages are. */
    public URI address() {
        return pages.address();
    }

    private static List<Task> tasks(Panne panne, Pipeline pipeline) {
        Horizon horizon = new Horizon(pipeline);
        List<Task> tasks = new ArrayList<>(crawls(panne, pipeline, horizon));
        tasks.add(Task.watermark(Horizon.BEAT, horizon::beat));
        tasks.add(new Task("housekeeping", HOUSEKEEPING, () -> new Retention(panne).run()));
        Optional<MailSender> sender = panne.messages().sender(panne.clock());
        if (sender.isPresent()) {
            panne.store().outbox().takeBack();
            Delivery delivery = new Delivery(panne.store().outbox(), sender.get()::send, panne.clock());
            tasks.add(Task.delivery(delivery::run));
        } else {
            LOG.warn("No mail server is configured: nobody is told of incidents");
        }
        return tasks;
    }

    private static List<Task> crawls(Panne panne, Pipeline pipeline, Horizon horizon) {
        if (panne.configuration().sources().isEmpty()) {
            LOG.warn("No source is configured: nothing new is read, what was read is served. Name one under sources in"
                    + " panne.yaml, as panne.example.yaml shows, and start again");
        }
        List<Task> crawls = new ArrayList<>();
        Refusals refusals = new Refusals(panne.store().sourceHealth());
        Retention retention = new Retention(panne);
        for (Configuration.Source configured : panne.configuration().sources()) {
            PostSource source = panne.source(configured);
            Crawl crawl = new Crawl(pipeline, panne.store(), panne.clock(), lookout(panne, horizon, configured));
            crawls.add(Task.crawl(configured.name(), configured.every(), () -> {
                CrawlReport report = crawl.run(source);
                refusals.note(report);
                retention.note(report);
            }));
        }
        return crawls;
    }

    private static Horizon.Lookout lookout(Panne panne, Horizon horizon, Configuration.Source source) {
        Duration patience = source.every().multipliedBy(MISSED_TURNS);
        return horizon.add(
                source.name(),
                panne.configuration().delay(source),
                patience.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : patience);
    }

    /** @throws panne.domain.PanneException if the store or the index has closed itself, with what to do */
    public void requireWhole() {
        watch.requireBoth();
    }

    /** Ends the crawls under way, then everything else; without a store no crawl comes to its end. */
    @Override
    public void close() {
        watch.close();
        if (watch.isStoreLost()) {
            schedule.abandon();
        }
        try (panne;
                pages;
                schedule) {
            LOG.info("Stopping");
        }
    }
}
