package io.github.centralmock.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of many only the first are shown. */
class EmbeddedListTest {
    @Test
    void theFirstFiftyAreShownAndAllAreCounted() {
        ObjectNode excerpt = EmbeddedList.of(60, IntStream.range(0, 60).mapToObj(IntNode::valueOf));

        assertThat(excerpt.path("total").asInt()).isEqualTo(60);
        assertThat(excerpt.path("itemsCount").asInt()).isEqualTo(50);
        assertThat(excerpt.path("items")).hasSize(50).first().isEqualTo(IntNode.valueOf(0));
    }
}
