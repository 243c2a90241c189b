package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ResponseCheck;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.TargetWorld;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Stops requests that the run does not permit, sends the others with the HTTP client of the harness and its limits, checks
 * every response against the description, and records the resources that were created.
 */
final class ContractFilter implements Filter {
    private static final ResponseCheck CHECK = new ResponseCheck();

    private final ScenarioContext context;
    private final Identity identity;
    private final boolean signs;
    private final boolean checked;

    /**
     * Creates the filter of one request.
     *
     * @param signs whether to add a token of the identity; otherwise the request is sent as it is, with its own token or none
     * @param checked whether to check the response against the description
     */
    ContractFilter(ScenarioContext context, Identity identity, boolean signs, boolean checked) {
        this.context = context;
        this.identity = identity;
        this.signs = signs;
        this.checked = checked;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext filters) {
        ApiRequest call = call(request);
        ApiResponse answer = send(call);
        Optional<ApiOperation> operation =
                ApiDescriptions.bundled().find(call.method(), call.uri().getRawPath());
        operation.ifPresent(known -> context.called().accept(known.id()));
        if (checked) {
            operation.ifPresent(known -> check(known, answer, isNarrowed(call)));
        }
        return response(answer);
    }

    private static ApiRequest call(FilterableRequestSpecification request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
        Object body = request.getBody();
        return new ApiRequest(
                request.getMethod(), URI.create(request.getURI()), headers, body == null ? null : body.toString());
    }

    /** Sends a request. In a sandbox every request is permitted, elsewhere only those that the write policy permits. */
    private ApiResponse send(ApiRequest call) {
        String query = call.uri().getRawQuery();
        PreparedRequest request = new PreparedRequest(
                call.method(), call.uri().getRawPath(), query == null ? "" : query, call.headers(), call.body(), true);
        TargetWorld world = context.world();
        try {
            context.guard().permit(request);
            return context.footprint()
                    .sendAs(
                            identity,
                            request,
                            () -> signs
                                    ? world.signed(identity.credential(), call)
                                    : world.target().wire().send(call));
        } catch (RequestNotPossibleException | RunAbortedException refused) {
            return Assumptions.abort("skipped: " + refused.getMessage());
        }
    }

    private static Response response(ApiResponse answer) {
        List<Header> headers = new ArrayList<>();
        answer.headers().forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        ResponseBuilder response = new ResponseBuilder()
                .setStatusCode(answer.status())
                .setHeaders(new Headers(headers))
                .setBody(answer.body());
        answer.header("Content-Type").ifPresent(response::setContentType);
        return response.build();
    }

    /** Whether the request selects fields. Its response may then omit required members. */
    private static boolean isNarrowed(ApiRequest call) {
        return Query.of(call.uri()).value("fields").isPresent()
                || call.body() != null && call.body().contains("\"fields\"");
    }

    private void check(ApiOperation operation, ApiResponse answer, boolean narrowed) {
        List<Violation> found = CHECK.lenient(operation, answer).stream()
                .filter(finding -> !narrowed || finding.kind() != Violation.Kind.MISSING)
                .map(finding -> finding.shown(operation.api().words()))
                .toList();
        if (!found.isEmpty()) {
            throw new ContractViolationError(
                    operation, answer, found, context.world().target().isMock());
        }
    }
}
