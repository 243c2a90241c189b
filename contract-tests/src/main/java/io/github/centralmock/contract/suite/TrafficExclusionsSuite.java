package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exclusions of traffic from intrusion prevention and from endpoint isolation, which have the same rules. */
@Tag("endpoint")
class TrafficExclusionsSuite {
    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    /** The two kinds of traffic exclusions. */
    enum Kind {
        INTRUSION_PREVENTION("/endpoint/v1/settings/exclusions/intrusion-prevention", "intrusionPrevention", 64),
        ISOLATION("/endpoint/v1/settings/exclusions/isolation", "isolation", 40);

        private final String list;
        private final String type;
        private final int idLength;

        Kind(String list, String type, int idLength) {
            this.list = list;
            this.type = type;
            this.idLength = idLength;
        }

        private String itemPath() {
            return list + "/{id}";
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void anExclusionIsReadBackAsItWasMade(Kind kind) {
        Map<String, ?> body = Map.of(
                "direction", "outbound",
                "localPorts", List.of(8443),
                "remotePorts", List.of(443, 8080),
                "remoteAddresses", List.of("192.0.2.7"),
                "comment", "update server");
        String id = central.asTenant()
                .post(kind.list, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        central.asTenant()
                .get(kind.itemPath(), id)
                .then()
                .statusCode(200)
                .body("type", is(kind.type))
                .body("direction", is("outbound"))
                .body("localPorts", is(List.of(8443)))
                .body("remotePorts", is(List.of(443, 8080)))
                .body("remoteAddresses", is(List.of("192.0.2.7")))
                .body("comment", is("update server"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void anExclusionNeedsOnlyADirection(Kind kind) {
        central.asTenant()
                .post(kind.list, Map.of("direction", "both"))
                .then()
                .statusCode(201)
                .body("comment", is(""));
        central.asTenant().post(kind.list, Map.of("comment", "any")).then().statusCode(400);
        central.asTenant()
                .post(kind.list, Map.of("direction", "upwards"))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void portsAreBetween1And65535(Kind kind) {
        for (int port : new int[] {0, 65536}) {
            Map<String, ?> body = Map.of("direction", "inbound", "localPorts", List.of(port));
            central.asTenant().post(kind.list, body).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void remoteAddressesAreAddressesOrDomains(Kind kind) {
        List<String> valid = List.of("http://192.0.2.7", "192.0.2.0/24", "2001:db8::1", "tickets.example.com");
        central.asTenant()
                .post(kind.list, Map.of("direction", "both", "remoteAddresses", valid))
                .then()
                .statusCode(201)
                .body("remoteAddresses", is(valid));
        String id = createExclusion(kind);
        for (String invalid : List.of("bogus !", "", "192.0.2.0/99")) {
            Map<String, ?> body = Map.of("direction", "both", "remoteAddresses", List.of(invalid));
            central.asTenant().post(kind.list, body).then().statusCode(400);
            central.asTenant().patch(kind.itemPath(), body, id).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void idsAreHexadecimalDigits(Kind kind) {
        central.needsMock("one format of ids (the vendor's samples also show UUIDs)");
        central.asTenant()
                .post(kind.list, Map.of("direction", "both"))
                .then()
                .body("id", matchesPattern("[0-9a-f]{" + kind.idLength + "}"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void aChangeKeepsTheOtherMembers(Kind kind) {
        String id = createExclusion(kind);
        central.asTenant()
                .patch(kind.itemPath(), Map.of("direction", "both", "comment", "changed"), id)
                .then()
                .statusCode(200);
        central.asTenant()
                .get(kind.itemPath(), id)
                .then()
                .body("direction", is("both"))
                .body("comment", is("changed"))
                .body("remotePorts", is(List.of(443)));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void aDeletedExclusionIsGone(Kind kind) {
        String id = createExclusion(kind);
        assertThat(ids(kind)).contains(id);
        central.asTenant().delete(kind.itemPath(), id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(kind.itemPath(), id).then().statusCode(404);
        central.asTenant()
                .patch(kind.itemPath(), Map.of("comment", "late"), id)
                .then()
                .statusCode(404);
        assertThat(ids(kind)).doesNotContain(id);
        central.asTenant().delete(kind.itemPath(), id).then().statusCode(200).body("deleted", is(true));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void anIdOfAnotherFormIsABadRequest(Kind kind) {
        central.asTenant().delete(kind.itemPath(), "zzz").then().statusCode(400);
    }

    @Test
    @Tag("write")
    void theTwoKindsOfExclusionsAreSeparate() {
        String id = createExclusion(Kind.ISOLATION);
        central.asTenant().get(Kind.INTRUSION_PREVENTION.itemPath(), id).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("write")
    void aReadOnlyRoleMayNotExclude(Kind kind) {
        central.as(READ_ONLY).get(kind.list).then().statusCode(200);
        central.as(READ_ONLY)
                .post(kind.list, Map.of("direction", "both"))
                .then()
                .statusCode(403);
    }

    private String createExclusion(Kind kind) {
        return central.asTenant()
                .post(kind.list, Map.of("direction", "inbound", "remotePorts", List.of(443)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> ids(Kind kind) {
        return central.asTenant().all(kind.list).stream()
                .map(exclusion -> exclusion.path("id").asText())
                .toList();
    }
}
