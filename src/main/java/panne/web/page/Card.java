package panne.web.page;

import java.util.List;

/**
 * All that a page says of one incident, in words.
 *
 * @param state label of its state, which also colours it
 * @param title names of the services
 * @param day the day it began
 * @param summary where and what, in a sentence
 * @param facts the times and sizes that matter
 * @param countries hit, against their own normal
 * @param countriesNote what the countries leave out
 * @param notes what else is known: statement, rank, collateral, causes
 * @param evidence why it was opened, in numbers
 * @param recounts how its figures are counted again
 * @param doubts what speaks against it
 */
public record Card(
        String id,
        String state,
        String title,
        String day,
        String summary,
        List<Fact> facts,
        Curve curve,
        List<Bar> countries,
        String countriesNote,
        List<Bar> symptoms,
        List<Note> notes,
        String evidence,
        List<Recount> recounts,
        List<String> doubts,
        List<Link> examples) {
    public Card {
        facts = List.copyOf(facts);
        countries = List.copyOf(countries);
        symptoms = List.copyOf(symptoms);
        notes = List.copyOf(notes);
        recounts = List.copyOf(recounts);
        doubts = List.copyOf(doubts);
        examples = List.copyOf(examples);
    }

    /** A figure with its name and, in small, what to know about it. */
    public record Fact(String name, String value, String detail) {}

    /**
     * A way to count again.
     *
     * @param figures which they are
     * @param command that counts them
     * @param address which does the same while the service runs
     */
    public record Recount(String figures, String command, String address) {}

    /** A sentence under a heading. */
    public record Note(String heading, String text) {}

    /** A word that leads somewhere. */
    public record Link(String text, String address) {}

    /**
     * A named length.
     *
     * @param length of the bar, in hundredths of the longest
     * @param low where its interval begins, in the same unit
     * @param high where its interval ends
     */
    public record Bar(String name, String value, String detail, double length, double low, double high) {}
}
