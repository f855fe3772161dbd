package panne.app.task;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import panne.alert.MailSender;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.config.Configuration;
import panne.domain.Counted;
import panne.domain.PanneException;
import panne.source.Batch;

/** Tries everything that Panne leans on. */
public final class Doctor {
    private static final long ENOUGH_BYTES = 1L << 30;

    private final Panne panne;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Panne panne) {
        this.panne = panne;
    }

    /** What came of trying one thing. */
    public record Finding(String thing, boolean good, String detail) {}

    /** Tries all, whatever fails. */
    public static List<Finding> run(Startup startup) {
        try (Panne panne = Panne.of(startup)) {
            Doctor doctor = new Doctor(panne);
            doctor.examine();
            return List.copyOf(doctor.findings);
        }
    }

    private void examine() {
        attempt("lexicons and models", () -> {
            panne.annotator();
            return Counted.of(panne.services().size(), "service", "services");
        });
        boolean hasFolder = attempt("data folder", () -> panne.data().folder().toString());
        attempt(hasFolder, "disk", this::disk);
        attempt(hasFolder, "index", () -> count(panne.index().size(), "post", "posts"));
        boolean hasStore = attempt(hasFolder || panne.configuration().database().url() != null, "store", this::store);
        if (panne.configuration().sources().isEmpty()) {
            attempt("sources", () -> "none is configured: nothing is read");
        }
        panne.configuration()
                .sources()
                .forEach(source -> attempt("source " + source.name(), () -> fetch(source, hasStore)));
        attempt("mail server", this::mail);
    }

    private boolean attempt(String thing, Supplier<String> test) {
        try {
            return findings.add(new Finding(thing, true, test.get()));
        } catch (PanneException e) {
            findings.add(new Finding(thing, false, String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** What lies in the data folder fails with it, for a reason that was said. */
    private boolean attempt(boolean hasFolder, String thing, Supplier<String> test) {
        if (hasFolder) {
            return attempt(thing, test);
        }
        findings.add(new Finding(thing, false, "not tried: it needs the data folder"));
        return false;
    }

    private String store() {
        long waiting = panne.store().outbox().summary().waiting();
        return waiting == 1 ? "1 message waits" : waiting + " messages wait";
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private String disk() {
        try {
            long free = Files.getFileStore(panne.data().folder()).getUsableSpace();
            if (free < ENOUGH_BYTES) {
                throw new PanneException(free / (1 << 20) + " MB free: make room, 1 GB is the least");
            }
            return free / ENOUGH_BYTES + " GB free";
        } catch (IOException e) {
            throw new PanneException("cannot be asked: " + e, e);
        }
    }

    /** Without a store nobody knows how far the source was read; it is tried from its beginning. */
    private String fetch(Configuration.Source source, boolean hasStore) {
        String cursor = hasStore ? panne.store().cursors().get(source.name()).orElse(null) : null;
        Batch batch = panne.source(source).fetch(cursor);
        return count(batch.posts().size(), "post", "posts") + " to fetch, "
                + batch.rejections().size() + " rejected" + (hasStore ? "" : ", from the beginning");
    }

    private String mail() {
        Optional<MailSender> sender = panne.messages().sender(panne.clock());
        if (sender.isEmpty()) {
            return "none is configured: nobody is told";
        }
        sender.get().check().ifPresent(problem -> {
            throw new PanneException(problem);
        });
        return "lets us in, " + count(panne.configuration().mail().receivers().size(), "receiver", "receivers");
    }
}
