package panne.cli;

import java.util.List;
import java.util.concurrent.Callable;
import panne.app.task.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        header = "Tries sources, mail server, index, store and disk, and says what is wrong with them.",
        footer = "  panne doctor --config panne.yaml")
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Doctor.Finding> findings = Doctor.run(options.startup(terminal));
        findings.forEach(finding ->
                terminal.print((finding.good() ? "good  " : "BAD   ") + finding.thing() + ": " + finding.detail()));
        return findings.stream().allMatch(Doctor.Finding::good) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
