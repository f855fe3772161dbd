package panne.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

@Command(
        name = "panne",
        header =
                "Listens to social media and says, minutes after it starts, which service is down, where and since when.",
        footer = {
            "  panne demo                      replay the WhatsApp outage of 25 October 2022 and see it found",
            "  panne replay posts.ndjson       find the outages in stored posts",
            "  panne run --config panne.yaml   listen, detect and tell, until stopped"
        },
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            AnnotateCommand.class,
            DetectCommand.class,
            SearchCommand.class,
            CountsCommand.class,
            ExportCommand.class,
            IncidentsCommand.class,
            SimulateCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            AlertCommand.class,
            ForgetCommand.class,
            ConfigCommand.class,
            DoctorCommand.class
        })
final class RootCommand implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String number = RootCommand.class.getPackage().getImplementationVersion();
        return new String[] {"panne " + (number == null ? "(unpackaged)" : number)};
    }
}
