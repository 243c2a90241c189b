package io.github.centralmock.contract.sut;

import java.util.List;
import java.util.regex.Pattern;

/** The risk of a request for the estate of the target, derived from its method and path. */
public final class OperationRisk {
    private static final List<Pattern> READING_POSTS =
            patterns("/search$", "/api/v2/oauth2/token$", "/queries/detections$", "/queries/detection-groups$");

    private static final List<Pattern> DISRUPTIVE = patterns(
            "/isolation$",
            "^/endpoint/v1/endpoints/[^/]+$",
            "/tamper-protection$",
            "/firmware-upgrade$",
            "/mobile/v1/actions/(wipe|lock|unenroll)$",
            "^/mobile/v1/devices/[^/]+$",
            "^/endpoint/v1/migrations",
            "^/firewall/v1/firewalls/[^/]+(/action)?$",
            "/downloads",
            "^/partner/v1/tenants");

    private OperationRisk() {}

    public static RiskLimit of(String method, String path) {
        if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
            return RiskLimit.READ;
        }
        String plain = path.split("\\?", 2)[0].replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        if (method.equals("POST") && any(READING_POSTS, plain)) {
            return RiskLimit.READ;
        }
        return any(DISRUPTIVE, plain) ? RiskLimit.DISRUPTIVE : RiskLimit.WRITE;
    }

    private static boolean any(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).find());
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream().map(Pattern::compile).toList();
    }
}
