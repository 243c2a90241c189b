package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.target.Settings;
import io.github.centralmock.contract.target.Target;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The target of this JVM's scenarios, looked up once for each value of {@code central.target}. */
final class TargetUnderTest {
    private static final Map<String, Target> KNOWN = new ConcurrentHashMap<>();

    private TargetUnderTest() {}

    static Target get() {
        Settings settings = Settings.ofThisProcess();
        return KNOWN.computeIfAbsent(settings.text("central.target").orElse(""), name -> Target.of(settings));
    }
}
