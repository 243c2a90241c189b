package io.github.centralmock.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.siem.SiemEventBuilder;
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
        Endpoint stored = at(NOW).enter(machine());
        assertThat(shown(stored, NOW)).isSameAs(stored.document());
        at(NOW).changeLater(MACHINE, LATER, Json.object("hostname", "PC-2"));
        assertThat(shown(stored, LATER.minusMillis(1))).isSameAs(stored.document());
    }

    @Test
    void aPlannedChangeShowsFromItsTimeOn() {
        at(NOW).enter(machine());
        at(NOW).changeLater(MACHINE, LATER, Json.object("hostname", "PC-2"));
        assertThat(at(NOW).isChangeScheduled(MACHINE, "hostname")).isTrue();
        assertThat(hostname(LATER)).isEqualTo("PC-2");
        assertThat(at(LATER).isChangeScheduled(MACHINE, "hostname")).isFalse();
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
        Endpoint stored = at(NOW).enter(machine().put("online", true).put("lastSeenAt", NOW.toString()));
        assertThat(seen(LATER)).isEqualTo(LATER);
        assertThat(shown(stored, NOW)).isSameAs(stored.document());
        assertThat(seen(LATER)).isEqualTo(LATER);
        assertThat(shown(stored, LATER)).as("computed once").isSameAs(shown(stored, LATER.plusSeconds(1)));
    }

    @Test
    void aMachineThatIsOfflineWasSeenWhenItWasSeen() {
        at(NOW).enter(machine().put("online", false).put("lastSeenAt", NOW.toString()));
        assertThat(seen(NOW.plus(Duration.ofDays(30)))).isEqualTo(NOW);
    }

    @Test
    void ordersReachAMachineThatIsOnlineOrKnownToComeBack() {
        Endpoint online = at(NOW).enter(machine().put("online", true));
        assertThat(at(NOW).nextCheckIn(online)).contains(LATER);
        Endpoint leftBehind = at(NOW).change(MACHINE, tree -> tree.put(Endpoint.MOVED, true));
        assertThat(at(NOW).scheduleEffect(leftBehind, Json.object("hostname", "PC-2")))
                .isEmpty();
        assertThat(hostname(LATER)).isEqualTo("PC-1");
        Endpoint away = at(NOW).enter(machine().put("online", false));
        assertThat(at(NOW).nextCheckIn(away)).isEmpty();
        Instant back = NOW.plus(Duration.ofHours(1));
        at(NOW).changeLater(MACHINE, back, Json.object().put("online", true));
        assertThat(at(NOW).scheduleEffect(away, Json.object("hostname", "PC-2")))
                .contains(back);
        assertThat(hostname(back)).isEqualTo("PC-2");
    }

    @Test
    void whatAMachineWasToDoIsForgottenWhenItLeaves() {
        Endpoint machine = at(NOW).enter(machine().put("online", true));
        at(NOW).scheduleEffect(machine, Json.object("hostname", "PC-2"));
        Records events = new Records(state, TENANT, CollectionNames.SIEM_EVENTS);
        new SiemEventBuilder("Event::Endpoint::UpdateSuccess", "UPDATING", "low", "x")
                .on(Endpoint.of(machine()))
                .emit(events, "to come", LATER);
        at(NOW).cancelRequests(MACHINE);
        assertThat(hostname(LATER)).isEqualTo("PC-1");
        assertThat(events.size()).isZero();
    }

    @Test
    void nobodySeesAMachineBeforeItArrives() {
        Endpoint stored = at(NOW).enterLater(machine(), LATER);
        assertThat(at(NOW).find(MACHINE)).isEmpty();
        assertThat(at(NOW).isRegistered(stored.document())).isFalse();
        assertThat(at(LATER).find(MACHINE)).isPresent();
        assertThatThrownBy(() -> at(NOW).change(MACHINE, tree -> {})).isInstanceOf(ApiException.class);
    }

    @Test
    void onlyTheFullViewShowsWhatIsSetAside() {
        ObjectNode machine = machine();
        machine.putArray("tags").add("desk");
        Endpoint stored = at(NOW).enter(machine);
        assertThat(stored.document().wire().has("tags")).isFalse();
        assertThat(stored.fullView().wire()).isEqualTo(machine);
        assertThat(stored.basicView().wire().properties()).hasSize(4);
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
        Records events = new Records(state, TENANT, CollectionNames.SIEM_EVENTS);
        new SiemEventBuilder("Event::Endpoint::UpdateSuccess", "UPDATING", "low", "x")
                .on(Endpoint.of(machine()))
                .emit(events, "past", NOW);
        new SiemEventBuilder("Event::Endpoint::UpdateSuccess", "UPDATING", "low", "x")
                .on(Endpoint.of(machine()))
                .emit(events, "to come", LATER);
        assertThat(at(NOW).remove(MACHINE)).isTrue();
        assertThat(events.stream().map(Document::id)).containsExactly("past");
        assertThat(at(NOW).remove(MACHINE)).isFalse();
    }

    private Endpoints at(Instant now) {
        return new Endpoints(state, TENANT, now);
    }

    private Document shown(Endpoint stored, Instant now) {
        return at(now).asOfNow(stored.document()).document();
    }

    private String hostname(Instant now) {
        return at(now).get(MACHINE).hostname();
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
