package io.github.centralmock.contract.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Addresses as settings have them: one, a block such as {@code 192.0.2.0/24}, or a range with a hyphen. */
final class AddressText {
    private AddressText() {}

    static String replaced(String original, Pseudonyms replacements) {
        if (original.contains("/")) {
            return block(original, replacements);
        }
        if (original.matches("[0-9.]+\\s*-\\s*[0-9.]+")) {
            List<String> ends = Arrays.stream(original.split("\\s*-\\s*"))
                    .map(replacements::ipv4)
                    .toList();
            return String.join(
                    "-",
                    ends.stream()
                            .sorted(Comparator.comparingLong(AddressText::number))
                            .toList());
        }
        return original.contains(":") ? replacements.ipv6(original) : replacements.ipv4(original);
    }

    private static String block(String original, Pseudonyms replacements) {
        String[] parts = original.split("/", 2);
        int bits = parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : 32;
        if (original.contains(":")) {
            return replacements.ipv6(parts[0]) + "/" + (bits > 128 ? 128 : bits);
        }
        return replacements.block(original, Math.min(bits, 32));
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.")) {
            number = number << 8 | Long.parseLong(part);
        }
        return number;
    }
}
