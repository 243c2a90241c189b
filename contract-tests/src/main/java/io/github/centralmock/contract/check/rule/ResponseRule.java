package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.openapi.Violation;
import java.util.List;

/** Something that holds of every answer by itself. */
public interface ResponseRule {
    /** The check's name in reports. */
    String name();

    List<Violation> check(Exchange exchange);
}
