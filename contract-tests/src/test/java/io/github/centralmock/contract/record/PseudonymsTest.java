package io.github.centralmock.contract.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two originals never get the same replacement, and a replacement always differs from its original. */
class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms(new SecretKey());

    @Test
    void allNumbersOfTwoDigitsAreReplacedByDifferentNumbers() {
        Stream<String> numbers = IntStream.range(0, 100).mapToObj("%02d"::formatted);
        assertThat(replaced(numbers, pseudonyms::digits)).allMatch(number -> number.matches("\\d{2,4}"));
    }

    @Test
    void moreBlocksThanAvailableAddressesStillGetUniqueReplacements() {
        Stream<String> large = IntStream.range(1, 120).mapToObj("%d.0.0.0/8"::formatted);
        Stream<String> small = IntStream.range(0, 700).mapToObj(i -> "10.%d.%d.0/24".formatted(i / 256, i % 256));
        assertThat(replaced(Stream.concat(large, small), block -> AddressText.pseudonymize(block, pseudonyms)))
                .allMatch(block -> block.matches("198\\.\\d+\\.\\d+\\.\\d+/\\d+"));
    }

    @Test
    void aReplacedBlockIsValidAndKeepsItsSizeIfPossible() {
        assertThat(AddressText.pseudonymize("192.0.2.0/24", pseudonyms)).matches("198\\.1[89]\\.\\d+\\.0/24");
        assertThat(AddressText.pseudonymize("10.0.0.0/8", pseudonyms)).isEqualTo("198.0.0.0/8");
    }

    private static List<String> replaced(Stream<String> originals, UnaryOperator<String> replace) {
        List<String> all = originals.toList();
        List<String> results = all.stream().map(replace).toList();
        assertThat(results).doesNotHaveDuplicates();
        for (int i = 0; i < all.size(); i++) {
            assertThat(results.get(i)).isNotEqualTo(all.get(i)).isEqualTo(replace.apply(all.get(i)));
        }
        return results;
    }
}
