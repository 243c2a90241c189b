package io.github.centralmock.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.openapi.Schema;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.State;
import io.github.centralmock.store.Store;
import io.github.centralmock.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What every request goes through, without a socket: the store, a document's bytes, the check of a body. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@org.openjdk.jmh.annotations.State(Scope.Thread)
public class HotPaths {
    private static final String ACCOUNT = "account";
    private static final String COLLECTION = "items";
    private static final int PAGE = 50;

    @Param({"100", "100000"})
    private int documents;

    private Store store;
    private State full;
    private String id;
    private String place;
    private Document item;
    private Schema bodyCheck;
    private ObjectNode body;

    @Setup
    public void fill() {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            String key = id(i);
            all.add(Document.atPosition(key, String.format("%012d", i), tree(key)));
        }
        Transaction transaction = Transaction.on(State.EMPTY);
        transaction.putAll(ACCOUNT, COLLECTION, all);
        full = transaction.state();
        store = new Store(full);
        id = id(documents / 2);
        place = String.format("%012d", documents / 2);
        item = all.get(documents / 2);
        Operation create = Descriptions.named(List.of("endpoint-v1")).operations().stream()
                .filter(operation -> operation.id().equals("createSettingsAllowedItem"))
                .findFirst()
                .orElseThrow();
        bodyCheck = create.body().orElseThrow();
        body = JsonNodeFactory.instance.objectNode().put("type", "path").put("comment", "benchmark");
        body.putObject("properties").put("path", "C:/tools/1.exe");
    }

    private static String id(int number) {
        return UUID.nameUUIDFromBytes(String.valueOf(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .toString();
    }

    private static ObjectNode tree(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", "an item of some length");
    }

    @Benchmark
    public Object findById() {
        return store.read().find(ACCOUNT, COLLECTION, id);
    }

    /** A write on a collection of the same size each time: the state is set back. */
    @Benchmark
    public Object create() {
        store.restore(full);
        return store.write(transaction ->
                transaction.put(ACCOUNT, COLLECTION, Document.of("00000000-0000-4000-8000-000000000000", tree("x"))));
    }

    @Benchmark
    public void pageFromTheMiddle(Blackhole hole) {
        store.read()
                .documents(ACCOUNT, COLLECTION)
                .from(place)
                .limit(PAGE)
                .forEach(document -> hole.consume(document.wireBytes()));
    }

    @Benchmark
    public Object snapshot() {
        return store.state();
    }

    @Benchmark
    public Object changeAndWrite() {
        return item.with(item.edit().put("name", "another")).wireBytes();
    }

    @Benchmark
    public Object checkBody() {
        List<Schema.Problem> problems = new ArrayList<>();
        bodyCheck.check(body, "", problems);
        return problems;
    }
}
