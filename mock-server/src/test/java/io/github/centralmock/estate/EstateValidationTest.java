package io.github.centralmock.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes an estate by hand is told everything that is wrong with it, with line and field. */
class EstateValidationTest {
    @TempDir
    private Path folder;

    @Test
    void anUnknownKeyIsReportedWithTheNearestKnownOne() {
        assertThat(formMistakes("""
                tenants:
                  - name: Somewhere
                    regoin: eu01
                """)).containsExactly("my.yaml:3: tenants[0].regoin: is unknown; did you mean region?");
    }

    @Test
    void anUnknownKeyThatIsLikeNoOtherIsReportedWithAllKnownOnes() {
        assertThat(formMistakes("tenants: [{name: Somewhere, generate: {machines: 5}}]"))
                .containsExactly("my.yaml:1: tenants[0].generate.machines: is unknown; known are people, endpoints");
    }

    @Test
    void besideAnUnknownPolicyTypeTheOtherKeysAreKnown() {
        assertThat(formMistakes("tenants: [{name: Somewhere, policies: [{name: One, type: x, enabled: true}]}]"))
                .singleElement()
                .asString()
                .startsWith("my.yaml:1: tenants[0].policies[0].type: there is no policy type x");
    }

    @Test
    void numbersStayInTheirBounds() {
        assertThat(formMistakes("""
                tenants:
                  - name: Somewhere
                    generate: {people: -3}
                    exclusions: {isolation: [{remotePorts: [443, 65536]}]}
                """))
                .containsExactly(
                        "my.yaml:3: tenants[0].generate.people: must be a whole number, not -3",
                        "my.yaml:4: tenants[0].exclusions.isolation[0].remotePorts: must be port numbers from 0 to"
                                + " 65535, not 65536");
    }

    @Test
    void allMistakesAreReportedAtOnceInTheOrderOfTheirLines() {
        assertThat(formMistakes("""
                tenants:
                  - name: Somewhere
                    region: eu09
                    endpoints:
                      - {hostname: PC-1, os: windws 11}
                      - {hostname: PC-2, lastSeen: yesterday, tamperProtection: maybe}
                  - region: us01
                """))
                .containsExactly(
                        "my.yaml:3: tenants[0].region: must be one of us01, us02, us03, eu01, eu02, ca01, au01, jp01,"
                                + " br01, in01, not eu09",
                        "my.yaml:5: tenants[0].endpoints[0].os: there is no operating system windws 11; did you mean"
                                + " windows 11?",
                        "my.yaml:6: tenants[0].endpoints[1].tamperProtection: must be one of true, false, not maybe",
                        "my.yaml:6: tenants[0].endpoints[1].lastSeen: must be a time, or relative to the start like"
                                + " -PT5M, not yesterday",
                        "my.yaml:7: tenants[1]: must have name");
    }

    @Test
    void regionAndGeographyMustAgree() {
        assertThat(mistakes("tenants: [{name: Somewhere, region: eu01, geography: US}]"))
                .containsExactly("my.yaml:1: tenants[0].geography: must be IE for region eu01, not US");
    }

    @Test
    void aHostnameIsGivenOnce() {
        assertThat(mistakes("""
                tenants:
                  - name: Somewhere
                    endpoints:
                      - {hostname: PC-1}
                      - {hostname: pc-1}
                """))
                .containsExactly(
                        "my.yaml:5: tenants[0].endpoints[1].hostname: pc-1 is taken by tenants[0].endpoints[0]");
    }

    @Test
    void anEmailAddressIsGivenOnce() {
        assertThat(mistakes("""
                tenants:
                  - name: Somewhere
                    people:
                      - {name: Ada One, email: ada@example.com}
                      - {name: Ada Two, email: Ada@example.com}
                """))
                .containsExactly(
                        "my.yaml:5: tenants[0].people[1].email: Ada@example.com is taken by tenants[0].people[0]");
    }

    @Test
    void whatHasAFormIsHeldToIt() {
        assertThat(formMistakes("""
                tenants:
                  - name: Somewhere
                    people: [{name: Ada Lindholm, email: ada at home}]
                    roles: [{name: Helpers, permissionSets: [central_helpdisk]}]
                    endpoints: [{hostname: PC-1, ipv4: 192.0.2.300, mac: 02-00}]
                    blockedAddresses: [somewhere]
                """))
                .containsExactly(
                        "my.yaml:3: tenants[0].people[0].email: must be an e-mail address, not ada at home",
                        "my.yaml:4: tenants[0].roles[0].permissionSets: there is no permission set central_helpdisk;"
                                + " did you mean central_helpdesk?",
                        "my.yaml:5: tenants[0].endpoints[0].ipv4: must be addresses, not 192.0.2.300",
                        "my.yaml:5: tenants[0].endpoints[0].mac: must be like 02:00:5E:00:53:10, not 02-00",
                        "my.yaml:6: tenants[0].blockedAddresses[0].address: must be an address, a CIDR block or a range,"
                                + " not somewhere");
    }

    @Test
    void theSameIsNotEnteredTwice() {
        assertThat(mistakes("""
                tenants:
                  - name: Somewhere
                    localSites: [{url: a.example.com, tags: [x]}, {url: a.example.com, tags: [y]}]
                    allowedItems: [{path: /a}, {path: /a}]
                """))
                .containsExactly(
                        "my.yaml:3: tenants[0].localSites[1]: stands here twice",
                        "my.yaml:4: tenants[0].allowedItems[1].type: posixPath|/a is taken by tenants[0].allowedItems[0]");
    }

    @Test
    void aClientIdIsGivenOnce() {
        assertThat(mistakes("""
                tenants:
                  - {name: One, credentials: {superAdmin: {clientId: abc}}}
                  - {name: Two, credentials: {readOnly: {clientId: abc}}}
                """))
                .containsExactly("my.yaml:3: tenants[1].credentials.readOnly.clientId: abc is taken by the superAdmin"
                        + " credential of One");
    }

    @Test
    void onlyTenantsHaveCredentialsForFirewallsAndDirectories() {
        assertThat(formMistakes("""
                partner: {name: Above, credentials: {firewall: {clientId: abc}}}
                organizations:
                  - {name: Beside, credentials: {directorySync: {clientId: abd}}}
                tenants:
                  - {name: One, credentials: {firewall: {clientId: abe}, directorySync: {clientId: abf}}}
                """))
                .containsExactly(
                        "my.yaml:1: partner.credentials.firewall: only tenants have such a credential",
                        "my.yaml:3: organizations[0].credentials.directorySync: only tenants have such a credential");
    }

    @Test
    void anIdIsGivenOnceInItsCollection() {
        assertThat(mistakes("""
                tenants:
                  - name: Somewhere
                    endpoints:
                      - {hostname: PC-1, id: 0b7f2c58-3c36-4d0e-8d0f-6a3f5d1c2e01}
                      - {hostname: PC-2, id: 0b7f2c58-3c36-4d0e-8d0f-6a3f5d1c2e01}
                      - {hostname: PC-3, id: five}
                """))
                .containsExactly(
                        "my.yaml:5: tenants[0].endpoints[1].id: 0b7f2c58-3c36-4d0e-8d0f-6a3f5d1c2e01 is taken by"
                                + " another of the endpoints",
                        "my.yaml:6: tenants[0].endpoints[2].id: must be a UUID, not five");
    }

    @Test
    void whatIsReferredToMustBeThere() {
        assertThat(mistakes("""
                organizations: [Holding]
                tenants:
                  - name: Somewhere
                    organization: Holdings
                    people: [Ada Lindholm]
                    endpoints:
                      - {hostname: PC-1, person: Ada Lindhelm}
                      - {hostname: PC-2, group: Laptops}
                """))
                .containsExactly(
                        "my.yaml:4: tenants[0].organization: there is no organization Holdings; did you mean Holding?",
                        "my.yaml:7: tenants[0].endpoints[0].person: there is no person Ada Lindhelm; did you mean"
                                + " Ada Lindholm?",
                        "my.yaml:8: tenants[0].endpoints[1].group: there is no endpoint group Laptops here");
    }

    @Test
    void aServerDoesNotBelongToAGroupOfComputers() {
        assertThat(mistakes("""
                tenants:
                  - name: Somewhere
                    endpointGroups: [{name: Laptops, type: computer}]
                    endpoints: [{hostname: SRV-1, os: windows server 2022, group: Laptops}]
                """))
                .containsExactly("my.yaml:4: tenants[0].endpoints[0].group: holds endpoints of type computer");
    }

    @Test
    void anAlertOfAnUnheardOfTypeNeedsItsOwnWords() {
        assertThat(mistakes("""
                tenants:
                  - name: Somewhere
                    endpoints: [PC-1]
                    alerts:
                      - {type: 'Event::Endpoint::OutOfDat', on: PC-1}
                      - {type: 'Event::Own::Type', severity: low, category: general, description: Own words}
                """))
                .singleElement()
                .asString()
                .startsWith("my.yaml:5: tenants[0].alerts[0].type: Event::Endpoint::OutOfDat is not known here")
                .endsWith("did you mean Event::Endpoint::OutOfDate?");
    }

    @Test
    void aPolicySettingMustExistAndHaveAnAllowedValue() {
        assertThat(mistakes("""
                tenants:
                  - name: Somewhere
                    policies:
                      - {name: One, type: web-control, settings: {endpoint.web-control.enabld: true}}
                      - {name: Two, type: web-control, settings: {endpoint.web-control.enabled: 7}}
                """))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("my.yaml:4: tenants[0].policies[0].settings.endpoint.web-control.enabld:"),
                        second -> assertThat(second)
                                .startsWith(
                                        "my.yaml:5: tenants[0].policies[1].settings: Must provide an allowed value"));
    }

    @Test
    void aWrongShapeIsNamed() {
        assertThat(formMistakes("""
                tenants:
                  - name: [a, b]
                    people: Ada
                    endpoints: [[x]]
                """))
                .contains("my.yaml:2: tenants[0].name: must be a text", "my.yaml:3: tenants[0].people: must be a list")
                .anySatisfy(line ->
                        assertThat(line).startsWith("my.yaml:4: tenants[0].endpoints[0]: must have named members"));
    }

    @Test
    void aKeyStandsOnce() {
        assertThat(mistakes("""
                tenants:
                  - name: Somewhere
                    name: Elsewhere
                """)).containsExactly("my.yaml:3: tenants[0].name: stands here twice");
    }

    @Test
    void whatIsNotYamlIsReportedWithItsLine() {
        assertThat(mistakes("tenants:\n  - {name: Somewhere\n"))
                .singleElement()
                .asString()
                .contains(": is not YAML: ");
    }

    @Test
    void anEstateHasATenant() {
        assertThat(mistakes("partner: {name: Alone}"))
                .containsExactly("my.yaml:1: tenants: there must be at least one");
        assertThat(mistakes("# nothing")).singleElement().asString().contains("the estate is empty");
    }

    @Test
    void sitesAndRemoteAddressesAreWhatTheyAreOnTheWire() {
        assertThat(formMistakes("""
                tenants:
                  - name: Somewhere
                    localSites: [{url: not a url, tags: [x]}]
                    exclusions:
                      isolation: [{remoteAddresses: [192.0.2.7, 999.1.1.1]}]
                """))
                .containsExactly(
                        "my.yaml:3: tenants[0].localSites[0].url: must be a URL, a domain, an address or a range, not"
                                + " not a url",
                        "my.yaml:5: tenants[0].exclusions.isolation[0].remoteAddresses: must be addresses or domains,"
                                + " not 999.1.1.1");
    }

    @Test
    void onlyAnOlderTenantHasPoliciesAgainstDataLoss() {
        String policies = "policies: [{name: Cards, type: data-loss-prevention}]";

        assertThat(mistakes("tenants: [{name: Older, dataLossPrevention: true, " + policies + "}]"))
                .isEmpty();
        assertThat(mistakes("tenants: [{name: Newer, " + policies + "}]"))
                .singleElement()
                .asString()
                .contains("there is no policy type data-loss-prevention");
    }

    @Test
    void aMissingEstateIsNamed() {
        assertThatThrownBy(() -> EstateLoader.load("nowhere", 1, 0, 0, Instant.now()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no estate nowhere")
                .hasMessageContaining("demo");
    }

    @Test
    void aNameThatLooksLikeSomethingElseStaysAsItIsWritten() {
        Estate estate = load("tenants: [{name: NO, endpoints: [0047]}]");

        assertThat(estate.summary()).singleElement().asString().contains("NO (us01): 1 endpoint,");
    }

    /** Mistakes of form, each of which an editor shows too: the schema has an error at that place, or next to it. */
    private List<String> formMistakes(String yaml) {
        List<String> mistakes = mistakes(yaml);
        List<String> errors = EstateSchema.placesOfErrors(yaml);
        assertThat(mistakes).allSatisfy(line -> {
            String place = line.replaceFirst("^my\\.yaml:\\d+: ([^ ]*): .*", "$1");
            assertThat(errors)
                    .as(line)
                    .anyMatch(error -> error.equals(place)
                            || error.startsWith(place + "[")
                            || error.equals(place.replaceAll("\\.\\w+$", "")));
        });
        return mistakes;
    }

    private List<String> mistakes(String yaml) {
        try {
            load(yaml);
        } catch (IllegalArgumentException e) {
            return e.getMessage().lines().map(this::withoutFolder).toList();
        }
        return List.of();
    }

    private Estate load(String yaml) {
        try {
            Path file = Files.writeString(folder.resolve("my.yaml"), yaml);
            return EstateLoader.load(file.toString(), 1, 0, 0, Instant.parse("2026-03-01T12:00:00Z"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String withoutFolder(String line) {
        return line.replace(folder.toString() + "/", "");
    }
}
