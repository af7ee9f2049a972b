package org.wuzhen.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's rules R1 to R6, as far as the module table cannot hold them. */
@AnalyzeClasses(packages = "org.wuzhen", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule R1_ENGINE_TYPES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.wuzhen.engine.camunda..",
                    "org.wuzhen.publishing..",
                    "org.wuzhen..process..",
                    "org.wuzhen.access.camunda..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a move to a maintained fork of the engine must touch only these packages");

    @ArchTest
    static final ArchRule R1_ENGINE_INNARDS = noClasses()
            .that()
            .resideOutsideOfPackages("org.wuzhen.engine.camunda..", "org.wuzhen.access.camunda..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine.impl..")
                    .or(resideInAPackage("org.camunda.bpm.webapp.impl..")))
            .because("the engine's inner classes change without notice");

    @ArchTest
    static final ArchRule R2_WEB = noClasses()
            .that()
            .resideInAPackage("org.wuzhen.*.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wuzhen..process..", "org.wuzhen..store..", "org.wuzhen..form..")
            .because("pages speak to the stage's acts, not to its delegates, forms or tables");

    @ArchTest
    static final ArchRule R2_PROCESS_AND_FORM = noClasses()
            .that()
            .resideInAnyPackage("org.wuzhen.*.process..", "org.wuzhen.*.form..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wuzhen..store..", "org.wuzhen..web..")
            .because("delegates and forms speak to the stage's acts only")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule R2_STAGE_ROOT = noClasses()
            .that(resideInAnyPackage(
                    "org.wuzhen.intake",
                    "org.wuzhen.triage",
                    "org.wuzhen.mediation",
                    "org.wuzhen.agreement",
                    "org.wuzhen.dossier",
                    "org.wuzhen.opinion",
                    "org.wuzhen.handling",
                    "org.wuzhen.journey"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wuzhen.*.process..", "org.wuzhen.*.form..", "org.wuzhen.*.web..")
            .because("a stage knows neither the model nor the pages that call it");

    @ArchTest
    static final ArchRule R3_DELEGATES_ARE_THIN = classes()
            .that()
            .haveSimpleNameEndingWith("Delegate")
            .should(haveOneConstructorWithAtMostOneOfOurs())
            .andShould(notCallAnotherDelegate())
            .because("a delegate reads, calls one act and writes");

    @ArchTest
    static final ArchRule R3_NO_OUTSIDE_IN_DELEGATES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Delegate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net..", "java.sql..", "javax.sql..", "org.springframework.web..", "org.apache.ibatis..")
            .because("a delegate never calls out and never holds SQL");

    @ArchTest
    static final ArchRule R4_NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule R4_NO_EMPTY_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Constants)$")
            .because("a name says what the thing is for");

    @ArchTest
    static final ArchRule STAGES_ARE_APART = slices().matching(
                    "org.wuzhen.(intake|triage|mediation|agreement|dossier|opinion|handling)..")
            .should()
            .notDependOnEachOther()
            .because("the order of the stages stands only in BPMN");

    @Test
    void r5NoTryInDelegates() throws IOException {
        Set<String> guilty = new TreeSet<>();
        each(Path.of("src/main/java"), "Delegate.java", (file, text) -> {
            if (Pattern.compile("\\b(try|catch|for|while)\\b\\s*[({]")
                    .matcher(text)
                    .find()) {
                guilty.add(file.getFileName().toString());
            }
        });
        assertThat(guilty)
                .as("an exception means retry, a business no is a returned result: no try, catch or loop in a delegate")
                .isEmpty();
    }

    @Test
    void r6OnlyBesideTheEngineAreItsTablesReadAndNeverWritten() throws IOException {
        Set<String> guilty = new TreeSet<>();
        Pattern table = Pattern.compile("\\bact_(ru|hi|re|ge|id)_", Pattern.CASE_INSENSITIVE);
        Pattern write =
                Pattern.compile("(insert\\s+into|(?<!<)\\bupdate|delete\\s+from)\\s+act_", Pattern.CASE_INSENSITIVE);
        each(Path.of("src/main/resources"), "Mapper.xml", (file, text) -> {
            boolean beside = file.getParent().endsWith("engine/camunda")
                    || file.getParent().endsWith("access/camunda");
            if (beside ? write.matcher(text).find() : table.matcher(text).find()) {
                guilty.add(file.getFileName().toString());
            }
        });
        assertThat(guilty)
                .as("the engine's tables belong to the engine: what its queries answer one by one only, we read in "
                        + "the packages that a move to a fork touches anyway (decision 0022)")
                .isEmpty();
    }

    @Test
    void r6NoSqlOutsideMappersAndMigrations() throws IOException {
        Set<String> guilty = new TreeSet<>();
        Pattern sql = Pattern.compile("\"\\s*(select|insert into|update|delete from)\\s", Pattern.CASE_INSENSITIVE);
        each(Path.of("src/main/java"), ".java", (file, text) -> {
            if (!file.toString().contains("database") && sql.matcher(text).find()) {
                guilty.add(file.getFileName().toString());
            }
        });
        assertThat(guilty)
                .as("an auditor reads SQL in mapper XML and migrations")
                .isEmpty();
    }

    @Test
    void r6EachTableIsWrittenByOnePackage() throws IOException {
        Map<String, Set<String>> writers = new TreeMap<>();
        Pattern write = Pattern.compile(
                "(?:insert\\s+into|(?<!<)(?<!\\bfor )(?<!\\bkey )update|delete\\s+from)\\s+([a-z_]+)",
                Pattern.CASE_INSENSITIVE);
        each(Path.of("src/main/resources/org/wuzhen"), "Mapper.xml", (file, text) -> {
            String owner = Path.of("src/main/resources/org/wuzhen")
                    .relativize(file)
                    .getName(0)
                    .toString();
            Matcher matcher = write.matcher(text);
            while (matcher.find()) {
                String table = matcher.group(1).toLowerCase(Locale.ROOT);
                if (!Set.of("set", "of", "skip").contains(table)) { // "for update of f skip locked" writes nothing
                    writers.computeIfAbsent(table, t -> new TreeSet<>()).add(owner);
                }
            }
        });
        assertThat(writers).isNotEmpty();
        assertThat(writers.entrySet().stream()
                        .filter(e -> e.getValue().size() > 1)
                        .toList())
                .as("tables that more than one package writes")
                .isEmpty();
    }

    @Test
    void onlyTheApplicationStandsInTheRoot() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/wuzhen"))) {
            List<String> inRoot = files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .toList();
            assertThat(inRoot).containsExactly("WuzhenApplication.java");
        }
    }

    private static ArchCondition<JavaClass> haveOneConstructorWithAtMostOneOfOurs() {
        return new ArchCondition<>("have one constructor with at most one collaborator of ours") {
            @Override
            public void check(JavaClass delegate, ConditionEvents events) {
                Set<JavaConstructor> constructors = delegate.getConstructors();
                long ours = constructors.stream()
                        .flatMap(c -> c.getRawParameterTypes().stream())
                        .filter(t -> t.getPackageName().startsWith("org.wuzhen"))
                        .count();
                boolean fine = constructors.size() == 1 && ours <= 1;
                events.add(new SimpleConditionEvent(delegate, fine, delegate.getName() + " has " + ours));
            }
        };
    }

    private static ArchCondition<JavaClass> notCallAnotherDelegate() {
        DescribedPredicate<JavaClass> another = DescribedPredicate.describe(
                "another delegate", c -> c.getSimpleName().endsWith("Delegate"));
        return new ArchCondition<>("not call another delegate") {
            @Override
            public void check(JavaClass delegate, ConditionEvents events) {
                delegate.getDirectDependenciesFromSelf().stream()
                        .map(d -> d.getTargetClass())
                        .filter(target -> another.test(target)
                                && !target.equals(delegate)
                                && target.getPackageName().startsWith("org.wuzhen"))
                        .forEach(target -> events.add(SimpleConditionEvent.violated(
                                delegate, delegate.getName() + " calls " + target.getName())));
            }
        };
    }

    private interface Reader {
        void read(Path file, String text);
    }

    private static void each(Path root, String ending, Reader reader) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                reader.read(file, Files.readString(file));
            }
        }
    }
}
