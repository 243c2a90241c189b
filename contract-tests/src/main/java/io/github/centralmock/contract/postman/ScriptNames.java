package io.github.centralmock.contract.postman;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JavaScript variables of a script that refer to the body of the response or to one of its members. */
final class ScriptNames {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:\\b(?:var|let|const)\\s+)?(?<![.\\w])([A-Za-z_$][\\w$]*)\\s*=(?!=)\\s*([^;\\n]+)");
    private static final Pattern BODY = Pattern.compile("^(?:pm\\s*\\.\\s*response\\s*\\.\\s*json\\s*\\(\\s*\\)"
            + "|JSON\\s*\\.\\s*parse\\s*\\(\\s*(?:responseBody|pm\\.response\\.text\\(\\))\\s*\\))");
    private static final Pattern CUT =
            Pattern.compile("\\.(?:slice|substring)\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)$");
    private static final Pattern FIRST_KEY = Pattern.compile("Object\\s*\\.\\s*keys\\((.+)\\)\\.0");
    private static final Pattern MEMBERS = Pattern.compile("(?:\\.[A-Za-z_$][\\w$]*|\\.\\d+)*");

    private final Map<String, String> pointers = new HashMap<>();

    ScriptNames(String script) {
        Matcher assignment = ASSIGNMENT.matcher(script);
        while (assignment.find()) {
            String name = assignment.group(1);
            pointer(plain(assignment.group(2))).ifPresent(pointer -> pointers.put(name, pointer));
        }
    }

    /** Parses an expression. The result is empty unless the expression is a member, a literal, or a substring of one of them. */
    Optional<ScriptExpression> expression(String text) {
        String plain = plain(text);
        if (plain.matches("([\"'`])[^\"'`]*\\1")) {
            return Optional.of(ScriptExpression.text(plain.substring(1, plain.length() - 1)));
        }
        Matcher cut = CUT.matcher(plain);
        if (cut.find()) {
            int to = cut.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(cut.group(2));
            return pointer(plain.substring(0, cut.start()))
                    .map(pointer -> ScriptExpression.at(pointer).cut(Integer.parseInt(cut.group(1)), to));
        }
        Matcher firstKey = FIRST_KEY.matcher(plain);
        return firstKey.matches()
                ? pointer(firstKey.group(1)).map(ScriptExpression::firstKeyAt)
                : pointer(plain).map(ScriptExpression::at);
    }

    private Optional<String> pointer(String plain) {
        Matcher body = BODY.matcher(plain);
        if (body.find()) {
            return members("", plain.substring(body.end()));
        }
        String name = plain.split("\\.", 2)[0];
        return pointers.containsKey(name)
                ? members(pointers.get(name), plain.substring(name.length()))
                : Optional.empty();
    }

    private static Optional<String> members(String start, String members) {
        return MEMBERS.matcher(members).matches() ? Optional.of(start + members.replace('.', '/')) : Optional.empty();
    }

    /** Converts all notations of member access to plain dots: removes question marks, brackets and a final {@code toString()}. */
    private static String plain(String text) {
        return text.strip()
                .replaceAll(";$", "")
                .replace("?.", ".")
                .replaceAll("\\.?\\[\\s*[\"']?([\\w$-]+)[\"']?\\s*\\]", ".$1")
                .replaceAll("\\.toString\\(\\)$", "")
                .strip();
    }
}
