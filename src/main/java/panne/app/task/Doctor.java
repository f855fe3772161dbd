package panne.app.task;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import panne.alert.MailSender;
import panne.app.Panne;
import panne.app.Sources;
import panne.app.Startup;
import panne.app.config.Configuration;
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
            return panne.services().size() + " services";
        });
        attempt("data folder", () -> panne.data().folder().toString());
        attempt("disk", this::disk);
        attempt("index", () -> panne.index().size() + " posts");
        attempt("store", () -> panne.store().outbox().summary().waiting() + " messages wait");
        if (panne.configuration().sources().isEmpty()) {
            attempt("sources", () -> "none is configured: nothing is read");
        }
        panne.configuration().sources().forEach(source -> attempt("source " + source.name(), () -> fetch(source)));
        attempt("mail server", this::mail);
    }

    private void attempt(String thing, Supplier<String> test) {
        try {
            findings.add(new Finding(thing, true, test.get()));
        } catch (PanneException e) {
            findings.add(new Finding(thing, false, String.valueOf(e.getMessage())));
        }
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

    private String fetch(Configuration.Source source) {
        String cursor = panne.store().cursors().get(source.name()).orElse(null);
        Batch batch = Sources.of(source, panne.clock()).fetch(cursor);
        return batch.posts().size() + " posts to fetch, " + batch.rejections().size() + " rejected";
    }

    private String mail() {
        Optional<MailSender> sender = panne.messages().sender(panne.clock());
        if (sender.isEmpty()) {
            return "none is configured: nobody is told";
        }
        sender.get().check().ifPresent(problem -> {
            throw new PanneException(problem);
        });
        return "lets us in, " + panne.configuration().mail().receivers().size() + " receiver(s)";
    }
}
