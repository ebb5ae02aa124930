package org.merchantconsole;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may know whom, and which technology lives where. The map of packages itself is {@link ModuleMap}. */
@AnalyzeClasses(packages = "org.merchantconsole", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Every technology that has one home, with the packages that may name it. */
    private static final Map<String, String[]> HOMES = Map.ofEntries(
            home("javafx..", "", "ui.."),
            home("atlantafx..", "ui.."),
            home("org.kordamp..", "ui.."),
            home("org.controlsfx..", "ui.."),
            home("java.sql..", "store"),
            home("org.sqlite..", "store"),
            home("java.net.http..", "gateway"),
            // The gateway takes in the provider's notifications; the sandbox plays the provider.
            home("com.sun.net.httpserver..", "gateway"),
            home("com.google.zxing..", "ui.links", "paper"),
            home("org.openpdf..", "paper"),
            home("org.dhatim..", "paper"),
            home("org.jsoup..", "gateway"),
            home("picocli..", "", "cli"),
            home("de.siegmar.fastcsv..", "desk", "gateway", "cli", "paper"));

    /** The calls that ask the machine for the time. Time comes in as an InstantSource, made in Main. */
    private static final Pattern CLOCK_READS = Pattern.compile("java\\.lang\\.System\\.currentTimeMillis"
            + "|java\\.time\\.(\\w+\\.now|Clock\\.system\\w*|Clock\\.tick\\w*|InstantSource\\.system)"
            + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>|java\\.util\\.Calendar\\.getInstance");

    /** Types whose instances change, so that a static field of them is global state. */
    private static final Set<String> CHANGING = Set.of(
            "java.lang.StringBuilder",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.Random",
            "java.util.TreeMap",
            "java.util.Timer");

    @ArchTest
    static final ArchRule imports =
            classes().should(keepToTheirImports()).as("A package imports only what the map allows it (see ModuleMap)");

    @ArchTest
    static final ArchRule technologies = classes()
            .should(keepTechnologyAtHome())
            .as("A technology is named only in its home package (see HOMES in this test)");

    @ArchTest
    static final ArchRule statusAndMoneyArePure = noClasses()
            .that(resideInAnyPackage("org.merchantconsole.status..", "org.merchantconsole.money.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.net..",
                            "java.util.concurrent..",
                            "java.util.logging..",
                            "org.slf4j..",
                            "tools.jackson..")
                    .or(describe("a file, a stream or a clock", ArchitectureTest::isFileStreamOrClock)))
            .as("The status engine and money are pure: no files, no network, no threads, no clock, no log");

    @ArchTest
    static final ArchRule viewModelsKnowNoScene = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.controlsfx..", "atlantafx.."))
            .allowEmptyShould(true)
            .as("A view model works without a window: no javafx.scene, javafx.stage, javafx.fxml in it");

    @ArchTest
    static final ArchRule onlyBackgroundReturnsToTheWindow = noClasses()
            .that(describe("are not Background", c -> !outermost(c).equals("Background")))
            .should()
            .callCodeUnitWhere(target("javafx\\.application\\.Platform\\.runLater", "Platform.runLater"))
            .as("Platform.runLater is called by ui.Background only");

    @ArchTest
    static final ArchRule nobodyReadsTheClock = noClasses()
            .that(describe("are not Main", c -> !outermost(c).equals("Main")))
            .should()
            .callCodeUnitWhere(describe("reads the machine's clock", ArchitectureTest::readsTheClock))
            .as("Time comes in as an InstantSource; only Main makes one");

    @ArchTest
    static final ArchRule noJavaSerialisation = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectOutputStream")
            .as("No Java serialisation: it runs whatever the bytes ask for");

    @ArchTest
    static final ArchRule onlyMainEndsTheProgram = noClasses()
            .that(describe("are not Main", c -> !outermost(c).equals("Main")))
            .should()
            .callCodeUnitWhere(target("java\\.lang\\.(System\\.exit|Runtime\\.(exit|halt))", "System.exit"))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .as("Only Main ends the program and touches System.out and System.err");

    @ArchTest
    static final ArchRule noStaticMutableState = fields().that()
            .areStatic()
            .should(notChange())
            .as("No static mutable state: what changes is an object that Main builds");

    @ArchTest
    static final ArchRule noWhollyGeneralPackage = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..misc..")
            .as("No util package: a thing lives with what it is about");

    private static ArchCondition<JavaClass> keepToTheirImports() {
        return new ArchCondition<>("import only what the map allows") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                String here = from.getPackageName();
                if (!ModuleMap.isOnTheMap(here)) {
                    events.add(SimpleConditionEvent.violated(
                            from, "The package " + here + " is not on the map: add it to ModuleMap with its imports"));
                    return;
                }
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    String there =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (there.startsWith(ModuleMap.ROOT) && !ModuleMap.allows(here, there)) {
                        events.add(SimpleConditionEvent.violated(
                                dependency, here + " may not import " + there + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> keepTechnologyAtHome() {
        return new ArchCondition<>("name a technology only in its home package") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf()
                        .forEach(d -> HOMES.forEach((technology, homes) -> {
                            if (resideInAnyPackage(technology).test(d.getTargetClass())
                                    && !resideInAnyPackage(homes).test(from)) {
                                events.add(SimpleConditionEvent.violated(
                                        d, technology + " outside its home: " + d.getDescription()));
                            }
                        }));
            }
        };
    }

    private static ArchCondition<JavaField> notChange() {
        return new ArchCondition<>("be final and of a type that does not change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String type = field.getRawType().getName();
                boolean changes = CHANGING.contains(type) || type.startsWith("java.util.concurrent.");
                boolean openArray = field.getRawType().isArray()
                        && !field.getModifiers().contains(JavaModifier.PRIVATE)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (!field.getModifiers().contains(JavaModifier.FINAL) || changes || openArray) {
                    events.add(SimpleConditionEvent.violated(
                            field,
                            field.getDescription() + " is static and can change " + field.getSourceCodeLocation()));
                }
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> target(String regex, String words) {
        Pattern pattern = Pattern.compile(regex);
        return describe(words, access -> pattern.matcher(nameOf(access)).matches());
    }

    /** A clock that was handed in may be read: {@code Instant.now(clock)} has a parameter. */
    private static boolean readsTheClock(JavaAccess<?> access) {
        boolean handedIn = access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock")
                                || type.getName().equals("long")
                                || type.getName().equals("int"));
        return !handedIn && CLOCK_READS.matcher(nameOf(access)).matches();
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static boolean isFileStreamOrClock(JavaClass type) {
        return Set.of("java.time.Clock", "java.time.InstantSource").contains(type.getName())
                || (type.getPackageName().equals("java.io") && !type.getName().equals("java.io.Serializable"));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElseGet(type::getSimpleName);
    }

    private static Map.Entry<String, String[]> home(String technology, String... packages) {
        String[] full = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            full[i] = packages[i].isEmpty() ? ModuleMap.ROOT : ModuleMap.ROOT + "." + packages[i];
        }
        return Map.entry(technology, full);
    }
}
