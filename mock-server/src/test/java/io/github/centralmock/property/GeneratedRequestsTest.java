package io.github.centralmock.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.Described;
import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.store.State;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for any request to any operation. */
class GeneratedRequestsTest extends MockTest {
    /** What a gateway may say to any call, described or not. */
    private static final Set<Integer> GATEWAY = Set.of(400, 401, 403, 404, 413, 415, 429);

    private final Descriptions descriptions = Described.operations();
    private KnownIds ids;

    @TestFactory
    Stream<DynamicTest> aDescribedRequestGetsADescribedResponse() {
        return forEachOperation(operation -> {
            Random random = Seed.random("valid " + operation.id());
            Callers callers = startAgain();
            Requests requests = new Requests(descriptions, ids, callers, random);
            for (int round = Seed.rounds(6); round > 0; round--) {
                GeneratedRequest request = requests.valid(operation);
                State before = state();
                TestClient.Answer answer = request.send(callers);
                String said = request + " answered " + answer.status() + " " + answer.text() + "; " + Seed.repeat();

                assertThat(answer.status()).as(said).matches(status -> isDescribed(operation, status));
                if (answer.status() >= 400) {
                    assertThat(answer.body().path("error").asText()).as(said).isNotEmpty();
                }
                if (answer.status() >= 400 || !operation.isWrite()) {
                    assertThat(state()).as("nothing changes when " + said).isSameAs(before);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anInvalidRequestIsRefusedAndChangesNoState() {
        return forEachOperation(operation -> {
            Random random = Seed.random("invalid " + operation.id());
            Callers callers = startAgain();
            Requests requests = new Requests(descriptions, ids, callers, random);
            for (int round = Seed.rounds(3); round > 0; round--) {
                GeneratedRequest valid = requests.valid(operation);
                for (GeneratedRequest request : new Spoiling(random).of(valid)) {
                    State before = state();
                    assertRefused(request.toString(), request.send(callers));
                    assertThat(state()).isSameAs(before);
                }
                if (valid.body() != null) {
                    String text = valid.body().toString();
                    String cut = text.substring(0, random.nextInt(text.length()));
                    assertRefused(valid.operation() + " with " + cut, valid.send(callers, cut.isBlank() ? "{" : cut));
                }
            }
        });
    }

    private void assertRefused(String request, TestClient.Answer answer) {
        String said = request + " answered " + answer.status() + " " + answer.text() + "; " + Seed.repeat();
        assertThat(answer.status()).as(said).isEqualTo(400);
        assertThat(answer.body().path("error").asText()).as(said).isEqualTo("badRequest");
        assertThat(answer.body().path("correlationId").asText()).as(said).isNotEmpty();
        assertThat(answer.text()).as(said).doesNotContain("Exception");
    }

    private static boolean isDescribed(Operation operation, int status) {
        return status < 500 && (operation.describesStatus(status) || GATEWAY.contains(status));
    }

    private Stream<DynamicTest> forEachOperation(Consumer<Operation> property) {
        List<Operation> operations = descriptions.operations().stream()
                .filter(operation -> !operation.isPublic())
                .toList();
        ids = KnownIds.harvest(descriptions, new Callers(mock()));
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> property.accept(operation)));
    }

    private Callers startAgain() {
        mock().reset();
        return new Callers(mock());
    }

    private State state() {
        return worlds().main().store().state();
    }
}
