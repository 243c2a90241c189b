package io.github.centralmock.contract.postman;

import io.github.centralmock.contract.postman.VariableAssignment.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the variables that a script sets from members of the response. The script is parsed, not executed. */
final class ScriptReader {
    private static final Pattern SET =
            Pattern.compile("(?:pm\\s*\\.\\s*(?:environment|collectionVariables|globals|variables)\\s*\\.\\s*set"
                    + "|postman\\s*\\.\\s*set(?:Environment|Global)Variable)\\s*\\(\\s*([\"'`])(.+?)\\1\\s*,");
    private static final Pattern STATUS = Pattern.compile("\\.status\\(\\s*(\\d{3})\\s*\\)");
    private static final Pattern EQUALITY = Pattern.compile("(.+?)\\s*(===?|!==?)\\s*([\"'`])(.*)\\3");

    private final String text;
    private final ScriptNames names;
    private final List<VariableAssignment> assignments = new ArrayList<>();
    private final List<String> unsupported = new ArrayList<>();

    private ScriptReader(String text) {
        this.text = ScriptText.withoutComments(text);
        this.names = new ScriptNames(this.text);
    }

    static PostmanScript read(String text) {
        ScriptReader reader = new ScriptReader(text);
        reader.readAssignments();
        return new PostmanScript(reader.assignments, reader.statuses(), reader.unsupported);
    }

    private void readAssignments() {
        Matcher set = SET.matcher(text);
        while (set.find()) {
            String variable = set.group(2);
            String expression = ScriptText.upToClosing(text, set.end());
            int at = set.start();
            names.expression(expression)
                    .ifPresentOrElse(
                            value -> assignments.add(new VariableAssignment(variable, value, conditionsAt(at))),
                            () -> unsupported.add(
                                    "variable " + variable + " is set from the expression " + expression.strip()));
        }
    }

    private List<Condition> conditionsAt(int position) {
        List<Condition> conditions = new ArrayList<>();
        for (String condition : ScriptText.enclosingConditions(text, position)) {
            for (String part : condition.split("&&")) {
                condition(part.strip())
                        .ifPresentOrElse(conditions::add, () -> unsupported.add("condition " + part.strip()));
            }
        }
        return conditions;
    }

    private Optional<Condition> condition(String condition) {
        Matcher equality = EQUALITY.matcher(condition);
        if (equality.matches()) {
            return names.expression(equality.group(1))
                    .map(left -> new Condition(
                            left,
                            Optional.of(equality.group(4)),
                            equality.group(2).startsWith("!")));
        }
        boolean negated = condition.startsWith("!") && !condition.startsWith("!!");
        String plain = condition.replaceAll("^!+", "").replaceAll("\\s*!==?\\s*(null|undefined)$", "");
        return names.expression(plain).map(left -> new Condition(left, Optional.empty(), negated));
    }

    private List<Integer> statuses() {
        List<Integer> found = new ArrayList<>();
        Matcher status = STATUS.matcher(text);
        while (status.find()) {
            found.add(Integer.valueOf(status.group(1)));
        }
        return found;
    }
}
