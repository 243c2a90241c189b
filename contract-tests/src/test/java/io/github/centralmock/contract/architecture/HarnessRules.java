package io.github.centralmock.contract.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules about the structure of the harness, for the packages below a root. */
final class HarnessRules {
    private static final String HTTP = "http";
    private static final String OPENAPI = "openapi";
    private static final String SUITE = "suite";
    private static final String MUTATION = "mutation";

    /** A package, and the packages of ours that it may use besides itself. */
    record Layer(String name, String... uses) {}

    /** The packages, and the packages that each may use. Sub-packages have lines of their own. */
    static final List<Layer> LAYERS = List.of(
            new Layer(HTTP),
            new Layer(OPENAPI, HTTP),
            new Layer("openapi.diff", OPENAPI, HTTP),
            new Layer("paging", OPENAPI, HTTP),
            new Layer("postman", OPENAPI, HTTP),
            new Layer("postman.diff", "postman", OPENAPI, HTTP),
            new Layer("sut", OPENAPI, HTTP),
            new Layer("request", "postman", "sut", OPENAPI, HTTP),
            new Layer("postman.export", "request", "sut", OPENAPI, HTTP),
            new Layer("cleanup", "request", "paging", "sut", OPENAPI, HTTP),
            new Layer("postman.run", "postman", "cleanup", "request", "sut", OPENAPI, HTTP),
            new Layer("record", "request", "paging", "sut", OPENAPI, HTTP),
            new Layer("result", OPENAPI, HTTP),
            new Layer("accept", "result", "sut", OPENAPI, HTTP),
            new Layer("report", "accept", "result", OPENAPI, HTTP),
            new Layer("check.rule", "request", "result", OPENAPI, HTTP),
            new Layer(
                    "check.session",
                    "check.rule",
                    "cleanup",
                    "request",
                    "postman",
                    "paging",
                    "result",
                    "sut",
                    OPENAPI,
                    HTTP),
            new Layer(
                    "check.probe", "check.session", "check.rule", "request", "postman", "result", "sut", OPENAPI, HTTP),
            new Layer("check", "check.probe", "check.session", "check.rule", "request", "result", "sut", OPENAPI, HTTP),
            new Layer(MUTATION, "check", "result", "sut", OPENAPI, HTTP),
            new Layer(SUITE, "cleanup", "request", "paging", "sut", OPENAPI, HTTP));

    /** Libraries and parts of the JDK that only some packages see. */
    private static final Map<String, List<String>> RESERVED = Map.of(
            "java.net.http..", List.of(HTTP),
            "com.sun.net.httpserver..", List.of(MUTATION),
            "com.networknt..", List.of(OPENAPI),
            "io.restassured..", List.of(SUITE),
            "org.hamcrest..", List.of(SUITE),
            "org.junit..", List.of(SUITE));

    /** Classes that read or set a system property, and which. */
    private static final Map<String, String> SYSTEM_PROPERTIES = Map.of(
            "WriteJournal", "user.home is where a person's files are",
            "MutatorProxy", "the JDK's server has no other switch for sun.net.httpserver.nodelay");

    /** Classes that read the environment, to make settings of it. */
    private static final Set<String> ENVIRONMENT = Set.of("RunStore");

    private static final List<String> BANNED_ENDINGS =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "Abstract", "Processor");

    private final String root;

    HarnessRules(String root) {
        this.root = root;
    }

    /** Every rule but those of the table, by what it says. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        RESERVED.forEach((library, users) -> rules.put("only " + users + " sees " + library, onlySees(library, users)));
        rules.put(
                "packages have no cycles",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put("a system property is no way to pass a value", noSystemProperties());
        rules.put("only what makes settings reads the environment", noEnvironment());
        rules.put("no static field holds state", noStaticState());
        rules.put("scenarios are in suites", scenariosAreInSuites());
        rules.put("names say what a class is", names());
        return rules;
    }

    /** A package sees only what the table allows. */
    ArchRule rule(Layer layer) {
        String[] allowed = Stream.concat(Stream.of(layer.name()), Arrays.stream(layer.uses()))
                .map(this::exactly)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(exactly(layer.name()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + "..").and(not(resideInAnyPackage(allowed))));
    }

    private ArchRule onlySees(String library, List<String> users) {
        String[] packages = users.stream().map(this::in).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private String exactly(String layer) {
        return root + "." + layer;
    }

    private String in(String layer) {
        return root + "." + layer + "..";
    }

    private static ArchRule noSystemProperties() {
        return noClasses()
                .that(not(named(SYSTEM_PROPERTIES.keySet())))
                .should()
                .callMethodWhere(calls(System.class, "getProperty", "setProperty", "clearProperty", "getProperties")
                        .or(calls(Boolean.class, "getBoolean"))
                        .or(calls(Integer.class, "getInteger"))
                        .or(calls(Long.class, "getLong")));
    }

    private static ArchRule noEnvironment() {
        return noClasses().that(not(named(ENVIRONMENT))).should().callMethodWhere(calls(System.class, "getenv"));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return DescribedPredicate.describe("are one of " + names, type -> names.contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                "calls " + owner.getSimpleName() + "." + List.of(names),
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && List.of(names).contains(call.getTarget().getName()));
    }

    private static ArchRule noStaticState() {
        return fields().that().areStatic().should(new HoldNoState());
    }

    private ArchRule scenariosAreInSuites() {
        return methods()
                .that()
                .areAnnotatedWith(Test.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Suite|Scenarios)")
                .andShould()
                .beDeclaredInClassesThat()
                .resideInAPackage(in(SUITE));
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*(" + String.join("|", BANNED_ENDINGS) + ")")
                .orShould()
                .haveSimpleNameStartingWith("Abstract");
    }
}
