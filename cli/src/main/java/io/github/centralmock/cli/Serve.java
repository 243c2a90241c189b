package io.github.centralmock.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.centralmock.CentralCredential;
import io.github.centralmock.CentralMock;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.Setting;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code central serve}: starts the mock, prints how to reach it, and runs until it is stopped. */
final class Serve implements Callable<Integer> {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    CommandSpec command() {
        spec.name("serve").mixinStandardHelpOptions(true);
        spec.usageMessage().description("Starts the mock and runs until it is stopped (Ctrl-C).");
        for (Setting setting : Setting.values()) {
            spec.addOption(OptionSpec.builder(setting.flag())
                    .type(String.class)
                    .paramLabel("VALUE")
                    .description(setting.description() + " (" + setting.variable() + ", "
                            + (setting.defaultValue().isEmpty() ? "none" : setting.defaultValue()) + ")")
                    .build());
        }
        spec.usageMessage().width(110).autoWidth(false);
        return spec;
    }

    @Override
    public Integer call() throws InterruptedException {
        CentralMockConfig config = config(spec.commandLine().getParseResult());
        logAt(config.get(Setting.LOG_LEVEL));
        CentralMock mock = CentralMock.start(config);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            mock.close();
            stopped.countDown();
        }));
        greet(spec.commandLine().getOut(), mock);
        stopped.await();
        return 0;
    }

    private CentralMockConfig config(ParseResult parsed) {
        CentralMockConfig config = CentralMockConfig.defaults().withEnvironment(System.getenv());
        for (Setting setting : Setting.values()) {
            if (parsed.hasMatchedOption(setting.flag())) {
                config = config.with(setting, parsed.matchedOptionValue(setting.flag(), ""));
            }
        }
        return config;
    }

    private static void logAt(String level) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.toLevel(level));
    }

    private static void greet(PrintWriter out, CentralMock mock) {
        out.println("Central Mock is ready at " + mock.baseUri());
        out.println();
        mock.summary().forEach(line -> out.println("  " + line));
        out.println();
        out.println("Credentials (all of them: curl " + mock.baseUri() + "/__central/credentials)");
        mock.credentials().all().stream()
                .filter(credential -> credential.role() == CentralCredential.Role.SUPER_ADMIN)
                .forEach(credential -> out.printf(
                        "  %-12s %-32s %s  %s%n",
                        credential.kind().name().toLowerCase(Locale.ROOT),
                        credential.accountName(),
                        credential.clientId(),
                        credential.clientSecret()));
        mock.credentials().all().stream()
                .filter(credential -> credential.kind() == CentralCredential.Kind.TENANT)
                .findFirst()
                .ifPresent(credential -> {
                    out.println();
                    out.println("Get a token:");
                    out.println("  curl -s " + mock.baseUri()
                            + "/api/v2/oauth2/token -d grant_type=client_credentials -d scope=token" + " -d client_id="
                            + credential.clientId() + " -d client_secret=" + credential.clientSecret());
                });
        out.flush();
    }
}
