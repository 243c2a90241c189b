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
 * Stops calls the run has no permission for, sends the others over the harness's own wire with its limits, holds every
 * answer against the description, and notes what was created.
 */
final class ContractFilter implements Filter {
    private static final ResponseCheck CHECK = new ResponseCheck();

    private final ScenarioContext context;
    private final Identity identity;
    private final boolean signs;
    private final boolean checked;

    /** One that signs sends a token of the identity's; else the request has one, or none, of its own. */
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

    /** In a sandbox everything may be sent; elsewhere only what the rule for writing lets pass. */
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
        } catch (RequestNotPossibleException | RunAbortedException heldBack) {
            return Assumptions.abort("skipped: " + heldBack.getMessage());
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

    /** A client that asks for some fields only gets no others, required or not. */
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
