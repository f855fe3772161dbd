package panne.detect;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Language;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Service;
import panne.domain.Stance;
import panne.domain.Symptom;

/** Makes annotated posts for stories, each by an author of its own unless told otherwise. */
final class Posts {
    static final List<Service> CATALOGUE = List.of(
            new Service("whatsapp", "WhatsApp", "meta", "messaging", List.of()),
            new Service("instagram", "Instagram", "meta", "social", List.of()),
            new Service("facebook", "Facebook", "meta", "social", List.of()),
            new Service("signal", "Signal", "signal", "messaging", List.of()),
            new Service("netflix", "Netflix", "netflix", "video", List.of()),
            new Service("aws", "AWS", "amazon", "cloud", List.of()),
            new Service("orange-be", "Orange Belgium", "orange", "telecom", List.of(new Country("BE"))),
            new Service("proximus", "Proximus", "proximus", "telecom", List.of(new Country("BE"))),
            new Service("internet-access", "Internet access", "generic", "generic", List.of()),
            new Service("electricity", "Electricity", "generic", "generic", List.of()));

    private Posts() {}

    static AnnotatedPost report(String id, Instant at, String... services) {
        return new Draft(id, at, services).post();
    }

    /** A post being written; every call answers a changed copy. */
    record Draft(
            String id,
            Instant at,
            List<String> services,
            Stance stance,
            Symptom symptom,
            @Nullable String country,
            String author,
            String language,
            String source,
            @Nullable String copyOf,
            boolean automatic,
            @Nullable String replyTo) {
        Draft(String id, Instant at, String... services) {
            this(
                    id,
                    at,
                    Arrays.asList(services),
                    Stance.REPORT,
                    Symptom.SENDING,
                    null,
                    "author of " + id,
                    "en",
                    "x",
                    null,
                    false,
                    null);
        }

        Draft as(Stance other) {
            return new Draft(
                    id, at, services, other, symptom, country, author, language, source, copyOf, automatic, replyTo);
        }

        Draft with(Symptom other) {
            return new Draft(
                    id, at, services, stance, other, country, author, language, source, copyOf, automatic, replyTo);
        }

        Draft in(@Nullable String other) {
            return new Draft(
                    id, at, services, stance, symptom, other, author, language, source, copyOf, automatic, replyTo);
        }

        Draft by(String other) {
            return new Draft(
                    id, at, services, stance, symptom, country, other, language, source, copyOf, automatic, replyTo);
        }

        Draft from(String other) {
            return new Draft(
                    id, at, services, stance, symptom, country, author, language, other, copyOf, automatic, replyTo);
        }

        Draft copying(String other) {
            return new Draft(
                    id, at, services, stance, symptom, country, author, language, source, other, automatic, replyTo);
        }

        Draft byMachine() {
            return new Draft(
                    id, at, services, stance, symptom, country, author, language, source, copyOf, true, replyTo);
        }

        Draft answering(String other) {
            return new Draft(
                    id, at, services, stance, symptom, country, author, language, source, copyOf, automatic, other);
        }

        /** A statement by an account of the operator of a service. */
        AnnotatedPost statedBy(String slug) {
            AnnotatedPost post = as(Stance.STATEMENT).post();
            return new AnnotatedPost(post.post(), post.annotation().withOperator(slug));
        }

        AnnotatedPost post() {
            Post post = new Post(id, source, at, "text of " + id, author, null, null, null, null, null, replyTo);
            Placement placement =
                    country == null ? null : new Placement(new Country(country), 0.9, CountryEvidence.LOCATION);
            return new AnnotatedPost(
                    post,
                    new Annotation(
                            new Language(language),
                            0.9,
                            stance,
                            0.9,
                            services,
                            stance.isWitness() ? symptom : null,
                            placement,
                            copyOf,
                            automatic));
        }
    }
}
