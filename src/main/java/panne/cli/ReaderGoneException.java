package panne.cli;

import panne.domain.PanneException;

/** Whoever read the output has closed it, as {@code head} does when it has seen enough: there is nothing left to do. */
final class ReaderGoneException extends PanneException {
    ReaderGoneException() {
        super("The output was closed by its reader");
    }
}
