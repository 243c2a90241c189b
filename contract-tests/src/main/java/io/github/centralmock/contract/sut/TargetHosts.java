package io.github.centralmock.contract.sut;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;

/** Where the three kinds of paths of a target are served; regional paths belong to a tenant's own host. */
public record TargetHosts(String id, String global) {
    private static final TargetHosts LIVE = new TargetHosts("https://id.sophos.com", "https://api.central.sophos.com");

    public static TargetHosts live() {
        return LIVE;
    }

    /** Everything on one base URL, as a mock does. */
    public static TargetHosts of(String baseUrl) {
        String plain = baseUrl.replaceAll("/+$", "");
        return new TargetHosts(plain, plain);
    }

    /** The base URL that serves a path for an account whose regional host is known. */
    public String forPath(String method, String path, String regional) {
        String family = ApiDescriptions.bundled()
                .find(method, path)
                .map(ApiOperation::host)
                .orElseGet(() -> familyOf(path.replaceAll("^/+", "")));
        return switch (family) {
            case "id" -> id;
            case "global" -> global;
            default -> regional;
        };
    }

    private static String familyOf(String path) {
        if (path.startsWith("api/v2/oauth2")) {
            return "id";
        }
        return path.matches("(whoami|partner|organization|accounts|licenses)/.*") ? "global" : "regional";
    }
}
