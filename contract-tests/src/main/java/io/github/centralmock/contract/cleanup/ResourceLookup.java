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

/** Looks for a thing where it lies. Only a 404, or its whole list without it, says that it is not there. */
final class ResourceLookup {
    private final AccountSender accounts;
    private final ApiDescriptions descriptions;

    ResourceLookup(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
    }

    /** Whether any operation shows what lies at a path. */
    boolean isShown(String path) {
        return descriptions.find("GET", path).isPresent()
                || list(path.substring(0, path.lastIndexOf('/'))).isPresent();
    }

    private Optional<ApiOperation> list(String path) {
        return descriptions
                .find("GET", path)
                .filter(found -> !found.path().text().endsWith("}"));
    }

    /** A thing, or the settings of one, by its path; from the list around it if it cannot be read by itself. */
    Optional<JsonNode> at(String path) throws RequestNotPossibleException {
        if (descriptions.find("GET", path).isPresent()) {
            return read(path);
        }
        int end = path.lastIndexOf('/');
        String id = path.substring(end + 1);
        return inList(path.substring(0, end), item -> item.path("id").asText().equals(id));
    }

    /** The first thing of a list that meets a condition. */
    Optional<JsonNode> inList(String path, Predicate<JsonNode> isIt) throws RequestNotPossibleException {
        ApiOperation list =
                list(path).orElseThrow(() -> new RequestNotPossibleException("no operation shows such things"));
        Paginator paginator = Paginator.through(list);
        for (Optional<Map<String, String>> next = paginator.next(); next.isPresent(); next = paginator.next()) {
            String query = Paginator.query(next.get());
            Optional<JsonNode> page = read(path + (query.isEmpty() ? "" : "?" + query));
            if (page.isEmpty()) {
                return Optional.empty();
            }
            for (JsonNode item : Paginator.itemsOf(page.get())) {
                if (isIt.test(item)) {
                    return Optional.of(item);
                }
            }
            paginator.received(page.get());
        }
        if (paginator.isCutOff()) {
            throw new RequestNotPossibleException("its list was not read to its end");
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
            String what = answer.isSuccess() ? "something that is no JSON" : String.valueOf(answer.status());
            throw new RequestNotPossibleException("whether it is there cannot be told, the target answered " + what);
        }
        return body;
    }
}
