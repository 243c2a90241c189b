package io.github.centralmock.cli;

import io.github.centralmock.contract.accept.Acceptance;
import io.github.centralmock.contract.mutation.SelfCheck;
import io.github.centralmock.contract.mutation.SelfCheckResult;
import io.github.centralmock.contract.openapi.ApiDescription;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.report.Reports;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a target against the descriptions: all checks of every operation, then the scenarios of the suites. */
@Command(
        name = "contract",
        mixinStandardHelpOptions = true,
        description = "Checks a mock, any URL or the live service against the descriptions.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the target agrees",
            "1:it differs, or --clean-up could not remove everything",
            "2:the run could not start or continue, or could not check anything",
            "3:stopped at the request budget or for safety",
            "130:interrupted (Ctrl-C)"
        })
final class ContractCommand implements Callable<Integer> {
    @Option(
            names = "--target",
            defaultValue = "mock",
            description =
                    "mock (the command starts one), a base URL, or live. Default: ${DEFAULT-VALUE}. Secrets come from the"
                            + " environment variables SOPHOS_CLIENT_ID and SOPHOS_CLIENT_SECRET only.")
    private String target;

    @Option(names = "--collection", description = "A Postman v2.1 collection with the requests to send.")
    private Path collection;

    @Option(names = "--environment", description = "A Postman environment with values for the collection's variables.")
    private Path environment;

    @Option(
            names = "--openapi",
            paramLabel = "FILE",
            description = "Check the target against this OpenAPI document (3.0 or 3.1, JSON or YAML) instead of our"
                    + " descriptions; the scenarios are not run.")
    private Path openapi;

    @Option(names = "--api", description = "Only this API, such as endpoint; repeatable.")
    private List<String> apis = new ArrayList<>();

    @Option(
            names = "--part",
            defaultValue = "all",
            description = "all, operations or scenarios. Default: ${DEFAULT-VALUE}.")
    private String part;

    @Option(names = "--tenant", description = "The tenant that a partner or organization credential acts for.")
    private String tenant;

    @Option(names = "--allow-writes", description = "Also create, change and delete resources of the run itself.")
    private boolean allowWrites;

    @Option(
            names = "--allow-disruptive",
            description = "Also isolate, delete or upgrade the resources named by --object; needs --allow-writes.")
    private boolean allowDisruptive;

    @Option(
            names = "--object",
            paramLabel = "KIND=ID",
            description = "A resource for disruptive requests, such as endpoint=<id>; repeatable.")
    private List<String> objects = new ArrayList<>();

    @Option(names = "--max-requests", paramLabel = "N", description = "Stop after this many requests.")
    private Integer maxRequests;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the report into this folder. Default: .central/reports in the checkout.")
    private Path report;

    @Option(
            names = "--without-mock",
            description = "Do not start a mock to compare the deviations of another target with it.")
    private boolean withoutMock;

    @Option(
            names = "--accept",
            description = "Apply the results of the run to the descriptions of the checkout, with its evidence.")
    private boolean accept;

    @Option(
            names = "--clean-up",
            description = "Only remove the resources that killed runs left at the target, and restore the settings that"
                    + " they changed.")
    private boolean cleanUp;

    @Option(
            names = "--self-check",
            description = "Check the harness itself with mutants of a mock, and print how many it kills.")
    private boolean selfCheck;

    @Spec
    private CommandSpec spec;

    private final CommandContext context;

    ContractCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!List.of("all", "operations", "scenarios").contains(part)) {
            throw new IllegalArgumentException("--part is all, operations or scenarios, not " + part);
        }
        requireCompanions();
        ApiDescriptions descriptions = descriptions();
        apis.forEach(api -> known(api, descriptions));
        requireAReportToAccept();
        PrintWriter out = spec.commandLine().getOut();
        Function<RunResult, Optional<RunResult>> comparison =
                withoutMock ? run -> Optional.empty() : new MockComparison(context.mocks(), descriptions, out)::of;
        RunReport written = new RunReport(isWithoutReport() ? null : reportFolder(), comparison, out);
        try {
            return runAtTarget(written, descriptions, out);
        } catch (RuntimeException why) {
            written.writeWithout(target, why);
            throw why;
        }
    }

    /** The folder may hold the report of an earlier run, which must not be accepted for this one. */
    private void requireAReportToAccept() {
        if (accept && (isWithoutReport() || part.equals("scenarios"))) {
            throw new IllegalArgumentException(
                    "--accept applies the results of the operation checks; it cannot be combined with"
                            + " --part scenarios, --collection, --self-check or --clean-up");
        }
        if (accept) {
            context.checkout().fixtures();
        }
    }

    private int runAtTarget(RunReport written, ApiDescriptions descriptions, PrintWriter out) {
        if (target.equals("mock")) {
            try (ServedMock mock = context.mocks().get()) {
                return run(mock.baseUrl(), written, descriptions, out);
            }
        }
        return run(target, written, descriptions, out);
    }

    /** Refuses flags that have no effect without another flag. */
    private void requireCompanions() {
        if (environment != null && collection == null) {
            throw new IllegalArgumentException("--environment needs --collection, whose variables it sets");
        }
        if (openapi != null && (collection != null || accept || cleanUp || selfCheck || part.equals("scenarios"))) {
            throw new IllegalArgumentException(
                    "--openapi checks operations only; it cannot be combined with --part scenarios,"
                            + " --collection, --accept, --self-check or --clean-up");
        }
        if (allowDisruptive && !allowWrites) {
            throw new IllegalArgumentException("--allow-disruptive needs --allow-writes");
        }
    }

    private ApiDescriptions descriptions() {
        return openapi == null ? ApiDescriptions.bundled() : new ApiDescriptions(List.of(ApiDescription.read(openapi)));
    }

    private static void known(String api, ApiDescriptions descriptions) {
        List<ApiDescription> all = descriptions.apis();
        if (all.stream().noneMatch(each -> each.name().startsWith(api))) {
            throw new IllegalArgumentException("unknown API " + api + "; known are " + all);
        }
    }

    private boolean isWithoutReport() {
        return selfCheck || cleanUp || collection != null;
    }

    private int run(String name, RunReport written, ApiDescriptions descriptions, PrintWriter out) {
        Target under = Target.of(context.settings().with(flags(name)));
        if (tenant != null && under.isMock()) {
            throw new IllegalArgumentException(
                    "--tenant is for your own partner or organization credential; a mock has credentials for every tenant");
        }
        under.traffic().reportTo(line -> {
            out.println("  " + line);
            out.flush();
        });
        out.printf("Target: %s%s%n", under, under.isMock() ? " (a mock)" : "");
        if (selfCheck) {
            return selfCheck(under, out);
        }
        if (cleanUp) {
            return new CleanUp(under.mainWorld(), ApiDescriptions.bundled()).run(out);
        }
        printRemainingResources(under, out);
        String parts = openapi == null ? part : "operations";
        int code = new ContractRun(under, descriptions, apis, written, out).run(parts, collection, environment);
        if (accept) {
            Path json = reportFolder().resolve(under.kind()).resolve(Reports.JSON);
            new Acceptance(context.checkout().fixtures(), json)
                    .accept(key -> true)
                    .forEach(out::println);
        }
        return code;
    }

    /**
     * Null outside a checkout, unless one was named. Runs against a document of the user's have a folder of their own: what
     * they do not find is not settled for the descriptions.
     */
    private Path reportFolder() {
        String folder = openapi == null ? ".central/reports" : ".central/reports/openapi";
        return report == null && context.checkout().isKnown()
                ? context.checkout().path(folder)
                : report;
    }

    private int selfCheck(Target under, PrintWriter out) {
        if (!under.isMock()) {
            throw new TargetException("--self-check needs a mock as its target");
        }
        SelfCheck check = new SelfCheck(ApiDescriptions.bundled(), under.name(), (tried, all) -> {
            if (tried % 250 == 0) {
                out.printf("  [%d/%d] mutants%n", tried, all);
                out.flush();
            }
        });
        SelfCheckResult result = check.run(apis);
        result.print(out);
        return result.isGoodEnough() ? 0 : 1;
    }

    private static void printRemainingResources(Target under, PrintWriter out) {
        int left = under.isMock()
                ? 0
                : under.created().left().size() + under.changed().left().size();
        if (left > 0) {
            out.printf(
                    "Resources left at this target by an unfinished run: %d. Remove them with: central contract --target %s"
                            + " --clean-up%n",
                    left, under.name());
        }
    }

    private Map<String, String> flags(String name) {
        Map<String, String> flags = new HashMap<>(Map.of("central.target", name));
        if (tenant != null) {
            flags.put("central.tenant", tenant);
        }
        // The journal lists what to clean up: resources that runs created, and settings that they changed on named
        // resources.
        if (allowWrites || cleanUp) {
            flags.put("central.allowWrites", "true");
        }
        if (allowDisruptive || cleanUp) {
            flags.put("central.allowDisruptive", "true");
        }
        if (!objects.isEmpty()) {
            flags.put("central.objects", String.join(",", objects));
        }
        if (maxRequests != null) {
            flags.put("central.maxRequests", maxRequests.toString());
        }
        return flags;
    }
}
