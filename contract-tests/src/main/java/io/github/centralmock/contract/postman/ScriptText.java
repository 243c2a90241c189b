package io.github.centralmock.contract.postman;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds brackets, blocks and comments in the text of a script. */
final class ScriptText {
    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|(?<![:\"'])//[^\\n]*", Pattern.DOTALL);
    private static final Pattern IF = Pattern.compile("\\bif\\s*\\(");

    private ScriptText() {}

    static String withoutComments(String text) {
        return COMMENTS.matcher(text).replaceAll(" ");
    }

    /** Returns the text from a position inside brackets up to the closing bracket. */
    static String upToClosing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                return text.substring(from, i);
            }
        }
        return text.substring(from);
    }

    /** Returns the conditions of the blocks that enclose a position, outermost first. */
    static List<String> enclosingConditions(String text, int position) {
        Deque<String> blocks = new ArrayDeque<>();
        String pending = "";
        Matcher condition = IF.matcher(text);
        for (int i = 0; i < position; i++) {
            if (condition.region(i, text.length()).lookingAt()) {
                pending = upToClosing(text, condition.end());
                i = condition.end() + pending.length();
            } else if (text.charAt(i) == '{') {
                blocks.push(pending);
                pending = "";
            } else if (text.charAt(i) == '}' && !blocks.isEmpty()) {
                blocks.pop();
            } else if (text.charAt(i) == ';') {
                pending = "";
            }
        }
        List<String> found = new ArrayList<>(blocks);
        java.util.Collections.reverse(found);
        found.add(pending);
        found.removeIf(String::isBlank);
        return found;
    }
}
