package org.pledgehub.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reviewer would otherwise have to say again and again. A broken rule says what to do instead. */
final class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pledgehub");

    private static final String CLI = "org.pledgehub.cli..";
    private static final String DOMAIN = "org.pledgehub.domain..";
    private static final String ORACLE = "org.pledgehub.oracle..";
    private static final String RUNTIME = "org.pledgehub.streams.runtime..";
    private static final List<String> ROOMS = List.of("intake", "right", "loan", "pool", "subsidy", "company");

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Manager|Helper|Util|Utils|Common|Base|Impl|Data|Info|DTO|Dto)");

    /** Nouns of the trade that only end like an empty name: the base a share is taken of. */
    private static final Set<String> TRADE_NOUNS = Set.of("ShareBase");

    private static final Set<String> FLOATING_POINT =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double", "[F", "[D");

    @Test
    void shouldKeepTheDomainToTheJdk() {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..")
                .because("the domain decides and knows no library: read or write the outside word in the shell"
                        + " (streams-app, policies, connectors) and hand the domain plain values")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldKeepTheOracleToTheContract() {
        classes()
                .that()
                .resideInAPackage(ORACLE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ORACLE,
                        "org.pledgehub.contract..",
                        "java..",
                        "org.apache.avro..",
                        "org.snakeyaml.engine..",
                        "org.jspecify..")
                .because("the oracle is a second opinion: what it shares with the code it checks it cannot find wrong;"
                        + " write the rule anew from the texts and docs")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "right", "loan", "pool", "subsidy", "company"})
    void shouldKeepRoomsApart(String room) {
        noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others(room))
                .because("a room has one key and one writer: send the other room a command over its hop topic,"
                        + " and move what both need to org.pledgehub.domain or org.pledgehub.contract")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldNameClassesAfterWhatTheyStandFor() {
        noClasses()
                .that(not(generated().or(describe("trade nouns", type -> TRADE_NOUNS.contains(type.getSimpleName())))))
                .should()
                .haveNameMatching(EMPTY_NAME.pattern())
                .because("Manager, Helper, Util, Common, Base, Impl, Data, Info and DTO say nothing: name the noun of"
                        + " the trade, or use a suffix with one meaning (Topology, Processor, Reader, Writer, Policy,"
                        + " Book, Calculator, Codec, …)")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldPrintOnlyInTheCommand() {
        noClasses()
                .that(not(resideInAPackage(CLI)))
                .should()
                .accessTargetWhere(describe("is System.out or System.err", HouseRulesTest::isConsole))
                .because("standard output belongs to the results of the hub command: return a value, or log with slf4j")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldTakeTimeAsAnArgument() {
        noClasses()
                .that(not(resideInAPackage(CLI).or(resideInAPackage(RUNTIME))))
                .should()
                .accessTargetWhere(describe("reads a clock", HouseRulesTest::readsClock))
                .because("time is an argument: take the record's append time, the last Tick or a parameter; only"
                        + " org.pledgehub.cli and org.pledgehub.streams.runtime may look at a clock")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldHaveOneClockForAllCommands() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .and()
                .doNotHaveFullyQualifiedName("org.pledgehub.cli.Hub")
                .should()
                .accessTargetWhere(describe("asks what time it is", HouseRulesTest::asksForTheTime))
                .because("a command takes the time from Hub.clock(), so that a test can say what day it is; how long"
                        + " something takes may be measured with System.nanoTime")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldKeepFloatingPointFieldsOutOfTheDomain() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(DOMAIN)
                .should()
                .haveRawType(floatingPoint())
                .because("money is long fen and shares are int ppm or an exact ratio: use the types of the domain")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void shouldKeepFloatingPointOutOfDomainSignatures() {
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(DOMAIN)
                .should(ArchCondition.from(floatingPointInSignature()))
                .because("money is long fen and shares are int ppm or an exact ratio: multiply before dividing and say"
                        + " how the division rounds")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static String inside(String room) {
        return "org.pledgehub.streams." + room + "..";
    }

    private static String[] others(String room) {
        return ROOMS.stream()
                .filter(other -> !other.equals(room))
                .map(HouseRulesTest::inside)
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> generated() {
        return describe("generated by Avro", HouseRulesTest::isGenerated);
    }

    private static boolean isGenerated(JavaClass type) {
        return type.isAnnotatedWith("org.apache.avro.specific.AvroGenerated")
                || type.getEnclosingClass().map(HouseRulesTest::isGenerated).orElse(false);
    }

    private static boolean isConsole(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getName());
    }

    private static boolean readsClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return switch (access.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "system", "systemUTC", "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
            case "currentSystemTimeMs" -> owner.getPackageName().startsWith("org.apache.kafka");
            default -> false;
        };
    }

    private static boolean asksForTheTime(JavaAccess<?> access) {
        return readsClock(access) && !access.getName().equals("nanoTime");
    }

    private static DescribedPredicate<JavaClass> floatingPoint() {
        return describe("float or double, boxed or not", HouseRulesTest::isFloatingPoint);
    }

    private static DescribedPredicate<JavaCodeUnit> floatingPointInSignature() {
        return describe(
                "have float or double in their signature",
                unit -> isFloatingPoint(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(HouseRulesTest::isFloatingPoint));
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return FLOATING_POINT.contains(type.getName());
    }
}
