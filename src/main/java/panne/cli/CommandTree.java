package panne.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_DESCRIPTION;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_HEADER;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_PARAMETER_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import panne.app.task.Counts;
import panne.app.task.Search;
import panne.domain.Durations;
import panne.domain.Moments;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/** All commands, built for one terminal. */
final class CommandTree {
    /** Examples, which stand in the footer, come right after the first line. */
    private static final List<String> HELP_ORDER = List.of(
            SECTION_KEY_HEADER,
            SECTION_KEY_FOOTER_HEADING,
            SECTION_KEY_FOOTER,
            SECTION_KEY_SYNOPSIS_HEADING,
            SECTION_KEY_SYNOPSIS,
            SECTION_KEY_DESCRIPTION,
            SECTION_KEY_PARAMETER_LIST_HEADING,
            SECTION_KEY_PARAMETER_LIST,
            SECTION_KEY_OPTION_LIST_HEADING,
            SECTION_KEY_OPTION_LIST,
            SECTION_KEY_COMMAND_LIST_HEADING,
            SECTION_KEY_COMMAND_LIST);

    private CommandTree() {}

    static CommandLine of(Terminal terminal) {
        CommandLine tree = new CommandLine(new RootCommand(), factory(terminal));
        Failures failures = new Failures(terminal);
        tree.registerConverter(Duration.class, CommandTree::duration)
                .registerConverter(Instant.class, CommandTree::instant)
                .registerConverter(Search.Order.class, word(Search.Order.class))
                .registerConverter(Counts.Group.class, word(Counts.Group.class))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setUsageHelpWidth(100);
        arrangeHelp(tree);
        return tree;
    }

    /** Commands take the terminal in their constructor; what picocli needs besides, it makes by itself. */
    static CommandLine.IFactory factory(Terminal terminal) {
        CommandLine.IFactory standard = CommandLine.defaultFactory();
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (var constructor : type.getDeclaredConstructors()) {
                    if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
                        return type.cast(constructor.newInstance(terminal));
                    }
                }
                return standard.create(type);
            }
        };
    }

    private static Duration duration(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is no span: write a number and m, h or d, such as 5m or 1h");
        }
    }

    /** Reads one of the words that stand for an enum's values, whatever its case. */
    private static <E extends Enum<E>> ITypeConverter<E> word(Class<E> type) {
        return text -> Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "'" + text + "' is unknown: write one of " + words(type.getEnumConstants())));
    }

    private static String words(Enum<?>... values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Instant instant(String text) {
        try {
            return Moments.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    private static void arrangeHelp(CommandLine command) {
        command.setHelpSectionKeys(HELP_ORDER);
        command.getHelpSectionMap().put(SECTION_KEY_FOOTER, CommandTree::examples);
        command.getCommandSpec()
                .usageMessage()
                .footerHeading("%nExamples:%n")
                .synopsisHeading("%nUsage: ")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .abbreviateSynopsis(true);
        command.getSubcommands().values().forEach(CommandTree::arrangeHelp);
    }

    /** Examples are for copying: unlike the rest of the help, no line of them is broken. */
    private static String examples(CommandLine.Help help) {
        return Stream.of(help.commandSpec().usageMessage().footer())
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
