package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.endpoint.SoftwarePackages;
import io.github.centralmock.store.Document;

/** Software packages: recommended and static ones, and a customer's comments on them. */
public final class SoftwarePackagesApi implements ApiRoutes {
    private static final String ID = "staticPackageId";

    private final Listing packages = Listing.from(StaticPackages::availableTo)
            .where("endpointType")
            .where("platform")
            .where("type")
            .where(Filter.from("expiresFrom", "expiresAt"))
            .where(Filter.before("expiresTo", "expiresAt"))
            .where(Filter.from("releasedFrom", "releasedAt"))
            .where(Filter.before("releasedTo", "releasedAt"));
    private final Listing comments = Listing.of(SoftwarePackages.COMMENTS).shownBy(SoftwarePackagesApi::withPackage);

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/software/packages/recommended", this::recommended);
        at.get("/endpoint/v1/software/packages/static", packages);
        at.get("/endpoint/v1/software/packages/static/{staticPackageId}", call -> Response.ok(askedPackage(call)));
        at.post("/endpoint/v1/software/packages/static/{staticPackageId}/add", this::addSpecial);
        at.get("/endpoint/v1/software/comments", comments);
        at.get("/endpoint/v1/software/comments/{staticPackageId}", this::comment);
        at.put("/endpoint/v1/software/comments/{staticPackageId}", this::setComment);
        at.delete("/endpoint/v1/software/comments/{staticPackageId}", this::deleteComment);
    }

    private Response recommended(Call call) {
        ObjectNode answer = Json.object();
        answer.set("items", SoftwarePackages.recommended());
        return Response.ok(answer);
    }

    /** The id in the path is the token that the vendor's support gave out. There is no way to take a package back. */
    private Response addSpecial(Call call) {
        JsonNode special = StaticPackages.special(call.path(ID), call.now()).orElseThrow(ApiException::notFound);
        Records added = call.records(StaticPackages.ADDED);
        String id = special.path("id").asText();
        if (added.has(id)) {
            throw ApiException.conflict("Special package has already been added.");
        }
        return Response.created(added.put(id, special.deepCopy()));
    }

    private Response comment(Call call) {
        return Response.ok(
                withPackage(call, call.records(SoftwarePackages.COMMENTS).get(call.path(ID))));
    }

    private Response setComment(Call call) {
        Document on = askedPackage(call);
        Records all = call.records(SoftwarePackages.COMMENTS);
        ObjectNode comment = all.find(on.id()).map(Document::edit).orElseGet(() -> Json.object("id", on.id()));
        comment.set("comment", call.body().get("comment"));
        return Response.ok(withPackage(call, all.put(on.id(), comment)));
    }

    private Response deleteComment(Call call) {
        if (!call.records(SoftwarePackages.COMMENTS).remove(call.path(ID))) {
            throw ApiException.notFound();
        }
        return Response.deleted();
    }

    private static Document askedPackage(Call call) {
        return StaticPackages.availableTo(call).get(call.path(ID));
    }

    private static Document withPackage(Call call, Document comment) {
        ObjectNode shown = comment.edit();
        shown.set("package", StaticPackages.availableTo(call).get(comment.id()).wire());
        return comment.with(shown);
    }
}
