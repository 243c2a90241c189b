package io.github.centralmock.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response that passes through the proxy. */
record ProxyResponse(int status, Map<String, String> headers, String body) {
    JsonNode json() {
        return JsonTrees.read(body).orElse(MissingNode.getInstance());
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    ProxyResponse withBody(JsonNode other) {
        return new ProxyResponse(status, headers, JsonTrees.write(other));
    }

    ProxyResponse withStatus(int other) {
        return new ProxyResponse(other, headers, body);
    }

    ProxyResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new ProxyResponse(status, more, body);
    }
}
