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

/** Holds a target against the descriptions: all checks on every operation, then the scenarios of the suites. */
@Command(
        name = "contract",
        mixinStandardHelpOptions = true,
        description = "Holds a mock, any URL or the live service against the descriptions.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the target agrees",
            "1:it differs, or --clean-up had to leave something",
            "2:the run could not start or go on, or could check nothing",
            "3:stopped by the budget of requests or for safety",
            "130:interrupted (Ctrl-C)"
        })
final class ContractCommand implements Callable<Integer> {
    @Option(
            names = "--target",
            defaultValue = "mock",
            description =
                    "mock (starts one itself), a base URL, or live. Default: ${DEFAULT-VALUE}. Secrets come from the"
                            + " environment variables SOPHOS_CLIENT_ID and SOPHOS_CLIENT_SECRET only.")
    private String target;

    @Option(names = "--collection", description = "A Postman v2.1 collection to take the requests from.")
    private Path collection;

    @Option(names = "--environment", description = "A Postman environment with values for the collection's variables.")
    private Path environment;

    @Option(
            names = "--openapi",
            paramLabel = "FILE",
            description = "Check the target against this OpenAPI document (3.0 or 3.1, JSON or YAML) instead of our"
                    + " descriptions; no scenarios are played.")
    private Path openapi;

    @Option(names = "--api", description = "Only this API, such as endpoint; may be repeated.")
    private List<String> apis = new ArrayList<>();

    @Option(
            names = "--part",
            defaultValue = "all",
            description = "all, operations or scenarios. Default: ${DEFAULT-VALUE}.")
    private String part;

    @Option(names = "--tenant", description = "The tenant that a partner or organization credential acts for.")
    private String tenant;

    @Option(names = "--allow-writes", description = "Also create, change and delete things of the run's own.")
    private boolean allowWrites;

    @Option(
            names = "--allow-disruptive",
            description = "Also isolate, wipe, upgrade, on what --object names; needs --allow-writes.")
    private boolean allowDisruptive;

    @Option(
            names = "--object",
            paramLabel = "KIND=ID",
            description = "A thing to try disruptive calls on, such as endpoint=<id>; may be repeated.")
    private List<String> objects = new ArrayList<>();

    @Option(names = "--max-requests", paramLabel = "N", description = "Stop after this many requests.")
    private Integer maxRequests;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the drift report into this folder. Default: .central/reports in the checkout.")
    private Path report;

    @Option(
            names = "--without-mock",
            description = "Start no mock to see whether it does the same where another target differs.")
    private boolean withoutMock;

    @Option(
            names = "--accept",
            description = "Take what the run found into the descriptions of the checkout, with its evidence.")
    private boolean accept;

    @Option(
            names = "--clean-up",
            description = "Remove what runs that were killed left at the target, put back what they changed, and do"
                    + " nothing else.")
    private boolean cleanUp;

    @Option(
            names = "--self-check",
            description = "Try the harness itself on a mock that lies, and tell how many lies it notices.")
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

    /** What an earlier run left in the folder is not what this one found. */
    private void requireAReportToAccept() {
        if (accept && (isWithoutReport() || part.equals("scenarios"))) {
            throw new IllegalArgumentException("--accept takes what the checks of operations find; it does not go with"
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

    /** What would do nothing by itself is a mistake. */
    private void requireCompanions() {
        if (environment != null && collection == null) {
            throw new IllegalArgumentException(
                    "--environment fills the variables of a collection: name it, --collection");
        }
        if (openapi != null && (collection != null || accept || cleanUp || selfCheck || part.equals("scenarios"))) {
            throw new IllegalArgumentException("--openapi checks operations only; it does not go with --part scenarios,"
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
            throw new IllegalArgumentException("no API is called " + api + "; there are " + all);
        }
    }

    private boolean isWithoutReport() {
        return selfCheck || cleanUp || collection != null;
    }

    private int run(String name, RunReport written, ApiDescriptions descriptions, PrintWriter out) {
        Target under = Target.of(context.settings().with(flags(name)));
        if (tenant != null && under.isMock()) {
            throw new IllegalArgumentException(
                    "--tenant chooses for a credential of yours; a mock has its own for every tenant");
        }
        under.traffic().tellTo(line -> {
            out.println("  " + line);
            out.flush();
        });
        out.printf("Target: %s%s%n", under, under.isMock() ? " (a mock)" : "");
        if (selfCheck) {
            return checkItself(under, out);
        }
        if (cleanUp) {
            return new CleanUp(under.mainWorld(), ApiDescriptions.bundled()).run(out);
        }
        tellLeftovers(under, out);
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

    private int checkItself(Target under, PrintWriter out) {
        if (!under.isMock()) {
            throw new TargetException("--self-check needs a mock: it lies about what the target says");
        }
        SelfCheck check = new SelfCheck(ApiDescriptions.bundled(), under.name(), (tried, all) -> {
            if (tried % 250 == 0) {
                out.printf("  [%d/%d] lies told%n", tried, all);
                out.flush();
            }
        });
        SelfCheckResult result = check.run(apis);
        result.print(out);
        return result.isGoodEnough() ? 0 : 1;
    }

    private static void tellLeftovers(Target under, PrintWriter out) {
        int left = under.isMock()
                ? 0
                : under.created().left().size() + under.changed().left().size();
        if (left > 0) {
            out.printf(
                    "Left at this target by a run that did not end: %d. Tidy up with: central contract --target %s --clean-up%n",
                    left, under.name());
        }
    }

    private Map<String, String> flags(String name) {
        Map<String, String> flags = new HashMap<>(Map.of("central.target", name));
        if (tenant != null) {
            flags.put("central.tenant", tenant);
        }
        // What is cleaned up is in the journal: made by runs, or changed by them on what a person had named.
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
