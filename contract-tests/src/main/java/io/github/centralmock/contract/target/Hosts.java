package io.github.centralmock.contract.target;

import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;

/** Where the three kinds of paths of a target are served; regional paths belong to a tenant's own host. */
public record Hosts(String id, String global) {
    private static final Hosts LIVE = new Hosts("https://id.sophos.com", "https://api.central.sophos.com");

    public static Hosts live() {
        return LIVE;
    }

    /** Everything on one base URL, as a mock does. */
    public static Hosts of(String baseUrl) {
        String plain = baseUrl.replaceAll("/+$", "");
        return new Hosts(plain, plain);
    }

    /** The base URL that serves a path for an account whose regional host is known. */
    public String forPath(String method, String path, String regional) {
        String family = Descriptions.bundled()
                .find(method, path)
                .map(Operation::host)
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
