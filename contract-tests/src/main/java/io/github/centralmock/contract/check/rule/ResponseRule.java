package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.openapi.Violation;
import java.util.List;

/** A rule that every response must follow. */
public interface ResponseRule {
    /** The check's name in reports. */
    String name();

    List<Violation> check(Exchange exchange);
}
