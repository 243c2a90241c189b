package io.github.centralmock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users of the library see: the root package, and nothing else through it. docs/embedding.md describes it. */
class PublicApiTest {
    private static final String ROOT = ArchitectureTest.ROOT;
    private static final Path SOURCES = Path.of("src/main/java/io/github/centralmock");

    private static final JavaClasses MOCK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT)
            .that(JavaClass.Predicates.resideOutsideOfPackage(ROOT + ".contract.."));

    private static final ArchRule CODE_UNITS =
            codeUnits().that().areDeclaredInClassesThat().resideInAPackage(ROOT).should(mentionOnlyTypesForUsers());

    /** Adding one is a promise to users. */
    @Test
    void usersSeeTheseTypes() {
        List<String> seen = MOCK.stream()
                .filter(type -> type.getPackageName().equals(ROOT) && isPublic(type))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "CentralMock",
                        "CentralMockBuilder",
                        "WhoAmIDataRegion",
                        "IsolationTimes",
                        "FirewallStatus",
                        "CentralMockConfig",
                        "Setting",
                        "CentralWorld",
                        "Sandbox",
                        "Snapshot",
                        "CentralCredentials",
                        "CentralCredential",
                        "Kind",
                        "Role",
                        "CentralClock",
                        "CentralFaults",
                        "FaultMatch",
                        "CentralFault",
                        "CentralJournal",
                        "JournalQuery",
                        "RecordedRequest");
    }

    @Test
    void publicSignaturesMentionTheJdkAndTheRootPackageOnly() {
        CODE_UNITS.check(MOCK);
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT)
                .and()
                .arePublic()
                .should()
                .haveRawType(DescribedPredicate.describe("for users", PublicApiTest::isForUsers))
                .check(MOCK);
    }

    @Test
    void publicTypesExtendTheJdkAndTheRootPackageOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .arePublic()
                .should()
                .beAssignableTo(DescribedPredicate.describe("not for users", type -> !isForUsers(type)))
                .check(MOCK);
    }

    @Test
    void everyOtherPackageSaysThatItIsInternal() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> packages = files.filter(file -> file.endsWith("package-info.java"))
                    .filter(file -> !file.getParent().equals(SOURCES))
                    .toList();
            assertThat(packages)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(Files.readString(file)).startsWith("/** Internal: "));
        }
    }

    @Test
    void theLibraryPrintsNothing() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MOCK);
    }

    @Test
    void aSignatureThatShowsTheInsideIsFound() {
        ArchRule rule = codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleName("Worlds")
                .should(mentionOnlyTypesForUsers());
        assertThat(rule.evaluate(MOCK).hasViolation()).isTrue();
    }

    private static ArchCondition<JavaCodeUnit> mentionOnlyTypesForUsers() {
        return new ArchCondition<>("mention only types for users") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean isSeen = isPublic(unit.getOwner())
                        && (unit.getModifiers().contains(JavaModifier.PUBLIC)
                                || unit.getModifiers().contains(JavaModifier.PROTECTED));
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(types -> types.stream())
                        .filter(type -> isSeen && !isForUsers(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " mentions " + type.getName())));
            }
        };
    }

    private static boolean isForUsers(JavaClass type) {
        JavaClass plain = type.getBaseComponentType();
        return plain.isPrimitive()
                || plain.getPackageName().startsWith("java.")
                || plain.getPackageName().equals(ROOT) && isPublic(plain);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
    }
}
