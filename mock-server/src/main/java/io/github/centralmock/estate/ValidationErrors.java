package io.github.centralmock.estate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The errors of an estate file, collected so that the author sees all of them at once. */
final class ValidationErrors {
    private static final int MOST_SHOWN = 50;

    private record ValidationError(int line, String text) {}

    private final String file;
    private final List<ValidationError> all = new ArrayList<>();

    /** @param file the name or path that the user gave */
    ValidationErrors(String file) {
        this.file = file;
    }

    /** @param path the place in the file, e.g. {@code tenants[1].name}; empty for the file itself */
    void add(Node node, String path, String message) {
        add(node.getStartMark().getLine() + 1, path.isEmpty() ? message : path + ": " + message);
    }

    void add(MarkedYAMLException broken) {
        int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
        String context = broken.getContext() == null ? "" : " (" + broken.getContext() + ")";
        add(line, "is not YAML: " + broken.getProblem() + context);
    }

    private void add(int line, String text) {
        all.add(new ValidationError(line, text));
    }

    /** @throws IllegalArgumentException with one line per error, if there are any */
    void throwIfAny() {
        if (all.isEmpty()) {
            return;
        }
        String lines = all.stream()
                .sorted(Comparator.comparingInt(ValidationError::line))
                .limit(MOST_SHOWN)
                .map(error -> file + ":" + error.line() + ": " + error.text())
                .collect(Collectors.joining("\n"));
        int more = all.size() - MOST_SHOWN;
        throw new IllegalArgumentException(more > 0 ? lines + "\nand " + more + " more" : lines);
    }
}
