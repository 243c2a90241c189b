package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of a JSON patch (RFC 6902).
 *
 * @param op {@code add}, {@code replace} or {@code remove}
 * @param path JSON pointer into the document; {@code -} at its end means after the last item
 * @param value the new value; for {@code remove} from a list the item itself, otherwise null
 */
public record PatchStep(
        String op,
        String path,
        @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode value) {}
