package io.github.centralmock.model.endpoint;

import io.github.centralmock.model.Collections;
import io.github.centralmock.model.siem.SiemEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.State;
import io.github.centralmock.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    private static final String TENANT = "3f0f1c53-7a0e-4e0e-9a39-1d2b6d8f0a11";
    private static final String MACHINE = "7b1f6c53-7a0e-4e0e-9a39-1d2b6d8f0a22";
    private static final Instant NOW = Instant.parse("2026-01-22T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));

    private final Transaction state = Transaction.on(State.EMPTY);

    @Test
    void aMachineOfWhichNothingIsDueIsShownAsItIsStored() {
        Document stored = at(NOW).enter(machine());
        assertThat(at(NOW).asOfNow(stored)).isSameAs(stored);
        at(NOW).changeLater(MACHINE, LATER, Json.object("hostname", "PC-2"));
        assertThat(at(LATER.minusMillis(1)).asOfNow(stored)).isSameAs(stored);
    }

    @Test
    void aPlannedChangeShowsFromItsTimeOn() {
        at(NOW).enter(machine());
        at(NOW).changeLater(MACHINE, LATER, Json.object("hostname", "PC-2"));
        assertThat(at(NOW).isChangeAhead(MACHINE, "hostname")).isTrue();
        assertThat(hostname(LATER)).isEqualTo("PC-2");
        assertThat(at(LATER).isChangeAhead(MACHINE, "hostname")).isFalse();
    }

    @Test
    void anotherChangeKeepsWhatIsDueAndWhatIsAhead() {
        at(NOW).enter(machine());
        at(NOW).changeLater(MACHINE, LATER, Json.object("hostname", "PC-2"));
        at(NOW).changeLater(MACHINE, LATER.plusSeconds(60), Json.object().put("online", true));
        at(LATER).change(MACHINE, tree -> tree.put("serialNumber", "EXAMPLE-1"));
        assertThat(hostname(LATER)).isEqualTo("PC-2");
        assertThat(at(LATER).get(MACHINE).tree().path("online").asBoolean()).isFalse();
        assertThat(at(LATER.plusSeconds(60)).get(MACHINE).tree().path("online").asBoolean())
                .isTrue();
    }

    @Test
    void aMachineThatIsOnlineChecksInEveryFiveMinutes() {
        at(NOW).enter(machine().put("online", true).put("lastSeenAt", NOW.toString()));
        assertThat(seen(LATER.minusMillis(1))).isEqualTo(NOW);
        assertThat(seen(LATER)).isEqualTo(LATER);
        assertThat(seen(NOW.plus(Duration.ofDays(400)).plusSeconds(299))).isEqualTo(NOW.plus(Duration.ofDays(400)));
    }

    @Test
    void worldsWhoseClocksDifferSeeTheSameMachineEachAtItsTime() {
        Document stored = at(NOW).enter(machine().put("online", true).put("lastSeenAt", NOW.toString()));
        assertThat(seen(LATER)).isEqualTo(LATER);
        assertThat(at(NOW).asOfNow(stored)).isSameAs(stored);
        assertThat(seen(LATER)).isEqualTo(LATER);
        assertThat(at(LATER).asOfNow(stored))
                .as("worked out once")
                .isSameAs(at(LATER.plusSeconds(1)).asOfNow(stored));
    }

    @Test
    void aMachineThatIsOfflineWasSeenWhenItWasSeen() {
        at(NOW).enter(machine().put("online", false).put("lastSeenAt", NOW.toString()));
        assertThat(seen(NOW.plus(Duration.ofDays(30)))).isEqualTo(NOW);
    }

    @Test
    void ordersReachAMachineThatIsOnlineOrKnownToComeBack() {
        Document online = at(NOW).enter(machine().put("online", true));
        assertThat(at(NOW).nextCheckIn(online)).contains(LATER);
        Document leftBehind = at(NOW).change(MACHINE, tree -> tree.put(Endpoint.MOVED, true));
        assertThat(at(NOW).obeyLater(leftBehind, Json.object("hostname", "PC-2")))
                .isEmpty();
        assertThat(hostname(LATER)).isEqualTo("PC-1");
        Document away = at(NOW).enter(machine().put("online", false));
        assertThat(at(NOW).nextCheckIn(away)).isEmpty();
        Instant back = NOW.plus(Duration.ofHours(1));
        at(NOW).changeLater(MACHINE, back, Json.object().put("online", true));
        assertThat(at(NOW).obeyLater(away, Json.object("hostname", "PC-2"))).contains(back);
        assertThat(hostname(back)).isEqualTo("PC-2");
    }

    @Test
    void whatAMachineWasToDoIsForgottenWhenItLeaves() {
        Document machine = at(NOW).enter(machine().put("online", true));
        at(NOW).obeyLater(machine, Json.object("hostname", "PC-2"));
        Records events = new Records(state, TENANT, Collections.SIEM_EVENTS);
        SiemEvent.of("Event::Endpoint::UpdateSuccess", "UPDATING", "low", "x")
                .on(machine())
                .happen(events, "to come", LATER);
        at(NOW).forgetOrders(MACHINE);
        assertThat(hostname(LATER)).isEqualTo("PC-1");
        assertThat(events.size()).isZero();
    }

    @Test
    void nobodySeesAMachineBeforeItArrives() {
        Document stored = at(NOW).enterLater(machine(), LATER);
        assertThat(at(NOW).find(MACHINE)).isEmpty();
        assertThat(at(NOW).hasArrived(stored)).isFalse();
        assertThat(at(LATER).find(MACHINE)).isPresent();
        assertThatThrownBy(() -> at(NOW).change(MACHINE, tree -> {})).isInstanceOf(ApiError.class);
    }

    @Test
    void onlyTheFullViewShowsWhatIsSetAside() {
        ObjectNode machine = machine();
        machine.putArray("tags").add("desk");
        Document stored = at(NOW).enter(machine);
        assertThat(stored.wire().has("tags")).isFalse();
        assertThat(Endpoint.full(stored).wire()).isEqualTo(machine);
        assertThat(Endpoint.basic(stored).wire().properties()).hasSize(4);
    }

    @Test
    void aMachineThatNamesItsGroupIsAMemberOfIt() {
        ObjectNode machine = machine();
        machine.putObject("group").put("id", "group").put("name", "Desks");
        at(NOW).enter(machine);
        assertThat(at(NOW).members("group").has(MACHINE)).isTrue();
        at(NOW).remove(MACHINE);
        assertThat(at(NOW).members("group").size()).isZero();
    }

    @Test
    void removalForgetsWhatWouldHaveHappenedAndKeepsWhatHas() {
        at(NOW).enter(machine());
        Records events = new Records(state, TENANT, Collections.SIEM_EVENTS);
        SiemEvent.of("Event::Endpoint::UpdateSuccess", "UPDATING", "low", "x")
                .on(machine())
                .happen(events, "past", NOW);
        SiemEvent.of("Event::Endpoint::UpdateSuccess", "UPDATING", "low", "x")
                .on(machine())
                .happen(events, "to come", LATER);
        assertThat(at(NOW).remove(MACHINE)).isTrue();
        assertThat(events.stream().map(Document::id)).containsExactly("past");
        assertThat(at(NOW).remove(MACHINE)).isFalse();
    }

    private Endpoints at(Instant now) {
        return new Endpoints(state, TENANT, now);
    }

    private String hostname(Instant now) {
        return at(now).get(MACHINE).tree().path("hostname").asText();
    }

    private Instant seen(Instant now) {
        return Instant.parse(at(now).get(MACHINE).tree().path("lastSeenAt").asText());
    }

    private static ObjectNode machine() {
        ObjectNode machine = Json.object("id", MACHINE, "type", "computer");
        machine.putObject("tenant").put("id", TENANT);
        return machine.put("hostname", "PC-1");
    }
}
