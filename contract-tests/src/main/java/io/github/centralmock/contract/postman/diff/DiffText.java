package io.github.centralmock.contract.postman.diff;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Tells people how two collections differ. */
public final class DiffText {
    private final PrintWriter out;

    public DiffText(PrintWriter out) {
        this.out = out;
    }

    public void print(CollectionDiff diff) {
        printOperations("New", diff.added());
        printOperations("Gone", diff.gone());
        printChanges(diff.changed());
        out.printf(
                "%n%d new, %d gone, %d changed, %d alike%n",
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
                    "Changed (%d): + new, - gone, ~ other kind of value; fields stand after the status of the answer%n",
                    changed.size());
            changed.forEach((operation, changes) -> {
                out.println("  " + operation);
                changes.forEach(change -> out.println("    " + change));
            });
            out.println(
                    "A field counts as gone when no saved answer shows it any more; the answer may only be shorter.");
        }
    }
}
