package panne.web;

import panne.domain.PanneException;

/** What was asked for is not, or no longer, on record. */
final class NotThereException extends PanneException {
    private final String remedy;

    NotThereException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
