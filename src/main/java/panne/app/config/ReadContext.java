package panne.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all sections of one reading share.
 *
 * @param base folder that relative paths of secrets start from
 * @param environment the process's variables
 * @param knownVariables names of the variables that could have had an effect; grows while reading
 * @param problems what was found wrong; grows while reading
 * @param warnings what does as it stands, but is dangerous; grows while reading
 */
record ReadContext(
        Path base,
        Map<String, String> environment,
        Set<String> knownVariables,
        List<Problem> problems,
        List<Problem> warnings) {
    ReadContext(Path base, Map<String, String> environment) {
        this(base, environment, new HashSet<>(), new ArrayList<>(), new ArrayList<>());
    }
}
