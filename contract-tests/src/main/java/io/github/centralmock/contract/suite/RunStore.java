package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;

/**
 * The objects that all scenarios of a JUnit launcher session share: the target and the log of calls. {@link Suites} stores
 * them. If the scenarios are started without {@link Suites}, by a build or an IDE, the target is created from the JUnit
 * configuration parameters. Equal parameters share one target.
 */
final class RunStore {
    private static final String NAME = RunStore.class.getName();

    private RunStore() {}

    static void put(LauncherSession session, Target target, ScenarioLog log) {
        session.getStore().put(Namespace.create(NAME), Target.class, target);
        session.getStore().put(Namespace.create(NAME), ScenarioLog.class, log);
    }

    static Target target(ExtensionContext context) {
        Target stored = store(context).get(Target.class, Target.class);
        return stored == null ? store(context).computeIfAbsent(settings(context), Target::of, Target.class) : stored;
    }

    static ScenarioLog log(ExtensionContext context) {
        return store(context).computeIfAbsent(ScenarioLog.class, type -> new ScenarioLog(), ScenarioLog.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(NAME));
    }

    /** JUnit looks for a configuration parameter in the system properties too. */
    private static TargetSettings settings(ExtensionContext context) {
        Map<String, String> parameters = new HashMap<>();
        for (String name : TargetSettings.names()) {
            context.getConfigurationParameter(name).ifPresent(value -> parameters.put(name, value));
        }
        return TargetSettings.of(System.getenv()).with(parameters);
    }
}
