package io.github.centralmock.contract.sut;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How everything is named that the harness makes, so that it is known again even after a run was killed. */
public final class NamePrefix {
    public static final String PREFIX = "central-mock-contract-";

    private static final Pattern MARKED = Pattern.compile(PREFIX + "[A-Za-z0-9-]*");

    private NamePrefix() {}

    /** The first marked word in a body. */
    public static Optional<String> in(String body) {
        Matcher marked = MARKED.matcher(body == null ? "" : body);
        return marked.find() ? Optional.of(marked.group()) : Optional.empty();
    }
}
