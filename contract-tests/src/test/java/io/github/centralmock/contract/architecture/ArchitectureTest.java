package io.github.centralmock.contract.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The harness keeps the rules about its structure; each of them fails for the classes in {@code violating}. */
class ArchitectureTest {
    private static final String ROOT = "io.github.centralmock.contract";
    private static final String VIOLATING = ROOT + ".architecture.violating";

    private final JavaClasses harness = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private final HarnessRules rules = new HarnessRules(ROOT);

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyAllowedPackages() {
        return HarnessRules.LAYERS.stream()
                .map(layer -> DynamicTest.dynamicTest(
                        layer.name(), () -> rules.rule(layer).check(harness)));
    }

    @TestFactory
    Stream<DynamicTest> aPackageThatMayUseNoneOfThemFails() {
        return HarnessRules.LAYERS.stream()
                .filter(layer -> layer.uses().length > 0)
                .map(layer -> DynamicTest.dynamicTest(
                        layer.name(), () -> assertFails(rules.rule(new HarnessRules.Layer(layer.name())), harness)));
    }

    @TestFactory
    Stream<DynamicTest> theHarnessFollowsTheRule() {
        return rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(harness)));
    }

    @TestFactory
    Stream<DynamicTest> aViolatedRuleFails() {
        JavaClasses violating = new ClassFileImporter().importPackages(VIOLATING);
        return new HarnessRules(VIOLATING)
                .all().entrySet().stream()
                        .map(rule ->
                                DynamicTest.dynamicTest(rule.getKey(), () -> assertFails(rule.getValue(), violating)));
    }

    private static void assertFails(ArchRule rule, JavaClasses classes) {
        assertThat(rule.evaluate(classes).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = harness.stream()
                .map(type -> type.getPackageName().substring(ROOT.length() + 1))
                .collect(Collectors.toSet());
        assertThat(HarnessRules.LAYERS)
                .extracting(HarnessRules.Layer::name)
                .containsExactlyInAnyOrderElementsOf(packages);
    }
}
