package panne.cli;

import java.io.IOException;
import panne.domain.PanneException;

/** What a command printed did not all arrive. */
final class OutputFailedException extends PanneException {
    OutputFailedException(IOException cause) {
        super(
                "The output could not be written (" + cause.getMessage()
                        + "): what is there is not all; make room on the disk, or send it elsewhere",
                cause);
    }
}
