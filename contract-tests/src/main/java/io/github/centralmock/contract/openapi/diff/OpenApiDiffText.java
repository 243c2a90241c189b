package io.github.centralmock.contract.openapi.diff;

import io.github.centralmock.contract.openapi.diff.Difference.Aspect;
import io.github.centralmock.contract.openapi.diff.Difference.Part;
import java.io.PrintWriter;

/** Prints the differences of two descriptions as text, grouped by operation. */
public final class OpenApiDiffText {
    private final PrintWriter out;

    public OpenApiDiffText(PrintWriter out) {
        this.out = out;
    }

    public void print(OpenApiDiff diff) {
        String operation = "";
        for (Difference difference : diff.differences()) {
            if (!difference.operation().equals(operation)) {
                operation = difference.operation();
                out.println(operation);
            }
            out.printf("  %-8s  %s%n", difference.breaking() ? "breaking" : "additive", line(difference));
        }
        if (diff.isEmpty()) {
            out.printf("%s and %s describe the same%n", diff.ours(), diff.theirs());
        } else {
            out.printf("%n%d breaking, %d additive%n", diff.breaking(), diff.additive());
        }
        out.flush();
    }

    private static String line(Difference difference) {
        String mark = difference.isAdded() ? "+ " : difference.isRemoved() ? "- " : "~ ";
        String place = difference.part() == Part.OPERATION
                ? "operation"
                : difference.part() == Part.STATUS ? "status " + difference.place() : difference.place();
        String one = difference.isAdded() ? difference.after() : difference.before();
        if (!difference.isAdded() && !difference.isRemoved()) {
            return mark + place + ": " + difference.before() + " became " + difference.after();
        }
        if (difference.aspect() == Aspect.ENUM) {
            return mark + place + ": value " + one;
        }
        boolean isPlain = one.equals("described");
        return mark + place + (isPlain ? "" : " (" + one + ")");
    }
}
