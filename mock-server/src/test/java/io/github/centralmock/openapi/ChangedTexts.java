package io.github.centralmock.openapi;

import java.util.List;
import java.util.Random;

/** Changes a text in one or two places, so that it becomes nearly valid. */
final class ChangedTexts {
    private static final List<String> PIECES = List.of(
            "\n",
            " ",
            "-",
            "+",
            ":",
            ".",
            ",",
            "/",
            "?",
            "#",
            "[",
            "]",
            "@",
            "%",
            "*",
            "_",
            "'",
            "\"",
            "(",
            "{",
            "0",
            "1",
            "9",
            "25",
            "a",
            "f",
            "g",
            "F",
            "T",
            "Z",
            "P",
            "S",
            "t",
            "ü",
            "\u00a0",
            "\u3000",
            "🔥",
            "::",
            "..",
            "//",
            "https://",
            "1.2.3.4",
            "\u0000",
            "\u0661");

    private ChangedTexts() {}

    static String changed(String text, Random random) {
        String changed = once(text, random);
        return random.nextInt(3) == 0 ? once(changed, random) : changed;
    }

    private static String once(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(3));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(to);
            case 2 -> text + piece;
            default -> text.substring(0, from) + piece + text.substring(from);
        };
    }
}
