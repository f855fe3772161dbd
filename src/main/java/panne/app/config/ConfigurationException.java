package panne.app.config;

import java.util.List;
import java.util.stream.Collectors;
import panne.domain.PanneException;

/** The configuration cannot be used; names every problem at once. */
public final class ConfigurationException extends PanneException {
    private final transient List<Problem> problems;

    ConfigurationException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n  ", "The configuration has " + problems.size() + " problem(s):\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
