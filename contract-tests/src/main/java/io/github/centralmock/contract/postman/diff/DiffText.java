package io.github.centralmock.contract.postman.diff;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints the differences between two collections as text. */
public final class DiffText {
    private final PrintWriter out;

    public DiffText(PrintWriter out) {
        this.out = out;
    }

    public void print(CollectionDiff diff) {
        printOperations("Added", diff.added());
        printOperations("Removed", diff.gone());
        printChanges(diff.changed());
        out.printf(
                "%n%d added, %d removed, %d changed, %d unchanged%n",
                diff.added().size(), diff.gone().size(), diff.changed().size(), diff.unchanged());
        out.flush();
    }

    private void printOperations(String title, Map<String, String> operations) {
        if (!operations.isEmpty()) {
            out.printf("%s (%d)%n", title, operations.size());
            operations.forEach((operation, name) -> out.printf("  %-60s %s%n", operation, name));
        }
    }

    private void printChanges(Map<String, List<OperationChange>> changed) {
        if (!changed.isEmpty()) {
            out.printf(
                    "Changed (%d): + added, - removed, ~ different type; response members follow the status%n",
                    changed.size());
            changed.forEach((operation, changes) -> {
                out.println("  " + operation);
                changes.forEach(change -> out.println("    " + change));
            });
            out.println(
                    "A member is listed as removed if no saved response contains it. The saved response can be incomplete.");
        }
    }
}
