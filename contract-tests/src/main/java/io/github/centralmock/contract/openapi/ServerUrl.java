package io.github.centralmock.contract.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;

/**
 * The base address of a described path, such as {@code https://api-eu01.central.sophos.com/endpoint/v1}: the
 * first server of the operation, of the path or of the document.
 */
record ServerUrl(String text) {
    static ServerUrl of(io.swagger.v3.oas.models.Operation operation, PathItem path, OpenAPI document) {
        return new ServerUrl(Stream.of(operation.getServers(), path.getServers(), document.getServers())
                .filter(servers -> servers != null && !servers.isEmpty())
                .map(List::iterator)
                .map(servers -> filled(servers.next()))
                .findFirst()
                .orElse(""));
    }

    /** With the default of each variable. */
    private static String filled(Server server) {
        String text = server.getUrl() == null ? "" : server.getUrl();
        if (server.getVariables() != null) {
            for (var variable : server.getVariables().entrySet()) {
                text = text.replace(
                        "{" + variable.getKey() + "}",
                        String.valueOf(variable.getValue().getDefault()));
            }
        }
        return text;
    }

    /** The path of the address without a slash at its end; empty if it has none. */
    String path() {
        return text.replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/]*", "").replaceAll("/+$", "");
    }

    /** Which of the vendor's three kinds of hosts it is: {@code id}, {@code global} or {@code regional}. */
    String hostKind() {
        return text.contains("//id.sophos.com")
                ? "id"
                : text.contains("//api.central.sophos.com") ? "global" : "regional";
    }
}
