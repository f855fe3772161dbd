package panne;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the walls: the package table of ARCHITECTURE.md, and what every class of the project owes the others. */
final class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/panne");
    private static final JavaClasses PANNE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("panne");

    /** One row of the table: a package, what it may use inside the project, the libraries at home there. */
    record Row(String name, List<String> allowed, List<String> libraries) {
        static Row parse(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(words(cells[1]).getFirst(), words(cells[3]), words(cells[4]));
        }

        private static List<String> words(String cell) {
            return Arrays.stream(cell.split(","))
                    .map(word -> word.replace("`", "").strip())
                    .filter(word -> !word.isEmpty() && !word.equals("–"))
                    .toList();
        }

        String pattern() {
            return "panne." + name + "..";
        }
    }

    static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("ARCHITECTURE.md"))) {
            return lines.filter(line -> line.startsWith("| `")).map(Row::parse).toList();
        }
    }

    static Stream<Row> rowsWithLibraries() throws IOException {
        return rows().stream().filter(row -> !row.libraries().isEmpty());
    }

    @Test
    void tableNamesExactlyThePackagesThatExist() throws IOException {
        Set<String> named = rows().stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void packagesUseOnly(Row row) throws IOException {
        String[] forbidden = rows().stream()
                .filter(other -> !other.equals(row) && !row.allowed().contains(other.name()))
                .map(Row::pattern)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(row.pattern())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(PANNE);
    }

    @ParameterizedTest
    @MethodSource("rowsWithLibraries")
    void eachLibraryHasOneHome(Row row) {
        String[] libraries =
                row.libraries().stream().map(library -> library + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackage(row.pattern())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(PANNE);
    }

    @Test
    void everyPackageExplainsItself() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !explains(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean explains(Path packageInfo) {
        try {
            return Files.exists(packageInfo)
                    && Files.readString(packageInfo).contains("/**")
                    && Files.readString(packageInfo).contains("@NullMarked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void timeComesFromAnInjectedClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("panne.app..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(PANNE);
    }

    @Test
    void chanceComesFromASeed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(PANNE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("panne.cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(PANNE);
    }

    @Test
    void exceptionsSayWhatFailed() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(PANNE);
    }

    @Test
    void classesThatNobodyExtendsAreFinal() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.describe(
                        "are not extended",
                        (JavaClass type) -> type.getSubclasses().isEmpty()))
                .and()
                .haveSimpleNameNotEndingWith("Exception")
                .and()
                .doNotHaveSimpleName("package-info")
                .and(DescribedPredicate.describe(
                        "are written by hand",
                        (JavaClass type) -> !type.getPackageName().startsWith("panne.web.page")))
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(PANNE);
    }

    @Test
    void filesStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 400)
                    .map(file -> file + " has more than 400 lines: give its second reason to exist a class of its own")
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
