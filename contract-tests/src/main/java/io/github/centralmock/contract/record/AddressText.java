package io.github.centralmock.contract.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Replaces an address of a setting: a single address, a block such as {@code 192.0.2.0/24}, or a range with a hyphen. */
final class AddressText {
    private AddressText() {}

    static String pseudonymize(String original, Pseudonyms pseudonyms) {
        if (original.contains("/")) {
            return block(original, pseudonyms);
        }
        if (original.matches("[0-9.]+\\s*-\\s*[0-9.]+")) {
            List<String> ends = Arrays.stream(original.split("\\s*-\\s*"))
                    .map(pseudonyms::ipv4)
                    .toList();
            return String.join(
                    "-",
                    ends.stream()
                            .sorted(Comparator.comparingLong(AddressText::numericValue))
                            .toList());
        }
        return original.contains(":") ? pseudonyms.ipv6(original) : pseudonyms.ipv4(original);
    }

    private static String block(String original, Pseudonyms pseudonyms) {
        String[] parts = original.split("/", 2);
        int bits = parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : 32;
        if (original.contains(":")) {
            return pseudonyms.ipv6(parts[0]) + "/" + (bits > 128 ? 128 : bits);
        }
        return pseudonyms.block(original, Math.min(bits, 32));
    }

    private static long numericValue(String address) {
        long value = 0;
        for (String part : address.split("\\.")) {
            value = value << 8 | Long.parseLong(part);
        }
        return value;
    }
}
