package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Finding;
import java.util.List;

/** Something that holds of every answer by itself. */
interface AnswerRule {
    /** The check's name in reports. */
    String name();

    List<Finding> check(Exchange exchange);
}
