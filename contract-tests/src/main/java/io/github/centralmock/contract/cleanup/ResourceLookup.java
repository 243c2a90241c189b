package io.github.centralmock.contract.cleanup;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.paging.Paginator;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a resource at a target. It is missing only if the response is 404 or the complete list does not contain it. */
final class ResourceLookup {
    private final AccountSender accounts;
    private final ApiDescriptions descriptions;

    ResourceLookup(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
    }

    /** Whether an operation reads the resource at a path. */
    boolean isReadable(String path) {
        return descriptions.find("GET", path).isPresent()
                || list(path.substring(0, path.lastIndexOf('/'))).isPresent();
    }

    private Optional<ApiOperation> list(String path) {
        return descriptions
                .find("GET", path)
                .filter(found -> !found.path().text().endsWith("}"));
    }

    /** The resource or setting at a path, or the item of its list if it cannot be read alone. */
    Optional<JsonNode> find(String path) throws RequestNotPossibleException {
        if (descriptions.find("GET", path).isPresent()) {
            return read(path);
        }
        int end = path.lastIndexOf('/');
        String id = path.substring(end + 1);
        return findInList(
                path.substring(0, end), item -> item.path("id").asText().equals(id));
    }

    /** The first item of a list that meets a condition. */
    Optional<JsonNode> findInList(String path, Predicate<JsonNode> condition) throws RequestNotPossibleException {
        ApiOperation list =
                list(path).orElseThrow(() -> new RequestNotPossibleException("no operation reads such resources"));
        Paginator paginator = Paginator.through(list);
        for (Optional<Map<String, String>> next = paginator.next(); next.isPresent(); next = paginator.next()) {
            String query = Paginator.query(next.get());
            Optional<JsonNode> page = read(path + (query.isEmpty() ? "" : "?" + query));
            if (page.isEmpty()) {
                return Optional.empty();
            }
            for (JsonNode item : Paginator.itemsOf(page.get())) {
                if (condition.test(item)) {
                    return Optional.of(item);
                }
            }
            paginator.received(page.get());
        }
        if (paginator.isCutOff()) {
            throw new RequestNotPossibleException("the list was not read completely");
        }
        return Optional.empty();
    }

    private Optional<JsonNode> read(String path) throws RequestNotPossibleException {
        ApiResponse answer = accounts.send("GET", path, Map.of(), null);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        Optional<JsonNode> body = answer.isSuccess() ? answer.json() : Optional.empty();
        if (body.isEmpty()) {
            String problem = answer.isSuccess() ? "a body that is not JSON" : String.valueOf(answer.status());
            throw new RequestNotPossibleException(
                    "it cannot be checked whether the resource exists; the target answered " + problem);
        }
        return body;
    }
}
