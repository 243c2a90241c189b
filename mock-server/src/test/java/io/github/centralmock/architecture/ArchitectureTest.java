package io.github.centralmock.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.centralmock.engine.Handler;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages that each package may use. ARCHITECTURE.md explains them; INVARIANTS.md lists the rules. */
class ArchitectureTest {
    static final String ROOT = "io.github.centralmock";

    private static final JavaClasses MOCK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT)
            .that(resideOutsideOfPackage(ROOT + ".contract.."));

    /** A package, and the packages of ours that it may use besides itself. */
    private record Layer(String name, String... uses) {
        ArchRule rule() {
            String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(uses))
                    .map(layer -> ROOT + "." + layer + "..")
                    .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name + "..")
                    .should()
                    .dependOnClassesThat(ours().and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                    .because(name + " may use " + (uses.length == 0 ? "no other package" : List.of(uses)));
        }
    }

    private static final List<Layer> LAYERS = List.of(
            new Layer("store"),
            new Layer("time"),
            new Layer("openapi", "time"),
            new Layer("world", "store", "time"),
            new Layer("engine", "openapi", "world", "store", "time"),
            new Layer("model", "engine", "openapi", "world", "store", "time"),
            new Layer("api", "model", "engine", "openapi", "world", "store", "time"),
            new Layer("auth", "engine", "openapi", "world", "store", "time"),
            new Layer("estate", "model", "engine", "openapi", "world", "store", "time"),
            new Layer("controlplane", "engine", "openapi", "world", "store", "time"),
            new Layer("http", "engine", "auth", "openapi", "world", "store", "time"));

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAnyPackage(ROOT + "..");
    }

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyTheLayersBelowIt() {
        return LAYERS.stream()
                .map(layer ->
                        DynamicTest.dynamicTest(layer.name(), () -> layer.rule().check(MOCK)));
    }

    @Test
    void anApiUsesNoOtherApiExceptSharedHandlers() {
        slices().matching(ROOT + ".api.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + ".api.shared"))
                .check(MOCK);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MOCK);
    }

    @Test
    void packagesOfTheModelHaveNoCycles() {
        slices().matching(ROOT + ".model.(*)..").should().beFreeOfCycles().check(MOCK);
    }

    @Test
    void theModelRootUsesNoneOfItsSubPackages() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".model.*..")
                .check(MOCK);
    }

    @Test
    void theModelCreatesNoResponses() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".model..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Response.class, Handler.class, Listing.class, Resource.class)
                .check(MOCK);
    }

    @Test
    void onlyHttpUsesJavalinAndJetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(MOCK);
    }

    @Test
    void mainCodeDoesNotUseTheContractSuites() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".contract..")
                .check(MOCK);
    }

    @Test
    void classNamesFollowTheRules() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Processor")
                .andShould()
                .haveSimpleNameNotStartingWith("Abstract")
                .check(MOCK);
    }

    @Test
    void aViolatedRuleFails() {
        ArchRule rule = new Layer("http").rule();

        assertThat(rule.evaluate(MOCK).hasViolation())
                .as("http sees the engine, so a rule that forbids it must fail")
                .isTrue();
    }
}
