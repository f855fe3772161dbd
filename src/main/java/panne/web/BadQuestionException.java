package panne.web;

import panne.domain.PanneException;

/** A request that cannot be answered as it was asked. */
final class BadQuestionException extends PanneException {
    private final String remedy;

    BadQuestionException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
