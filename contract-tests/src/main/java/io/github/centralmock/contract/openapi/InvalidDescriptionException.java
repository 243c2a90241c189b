package io.github.centralmock.contract.openapi;

import java.util.List;
import java.util.stream.Collectors;

/** An OpenAPI document that cannot be used. The message has one line for each reason, which begins with the document's name. */
public final class InvalidDescriptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidDescriptionException(String name, List<String> reasons) {
        super(reasons.stream()
                .map(reason -> name + ": " + reason.strip().replaceAll("\\s+", " "))
                .distinct()
                .collect(Collectors.joining("\n")));
    }
}
