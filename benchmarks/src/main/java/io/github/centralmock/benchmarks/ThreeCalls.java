package io.github.centralmock.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** The three requests that are measured: a page of 50 endpoints, one endpoint, the creation of an allowed item. */
final class ThreeCalls {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ThreeCalls() {}

    /** By name. */
    static Map<String, IntFunction<byte[]>> of(GeneratedTenant tenant) throws IOException, InterruptedException {
        String one = MAPPER.readTree(tenant.get("/endpoint/v1/endpoints?pageSize=1"))
                .at("/items/0/id")
                .asText();
        byte[] page = tenant.request("GET /endpoint/v1/endpoints?pageSize=50", "");
        byte[] single = tenant.request("GET /endpoint/v1/endpoints/" + one, "");
        Map<String, IntFunction<byte[]>> calls = new LinkedHashMap<>();
        calls.put("page", number -> page);
        calls.put("one", number -> single);
        calls.put("create", creation(tenant));
        return calls;
    }

    /** Each creates an item of its own, as in real use. */
    static IntFunction<byte[]> creation(GeneratedTenant tenant) {
        AtomicLong created = new AtomicLong();
        return number -> tenant.request(
                "POST /endpoint/v1/settings/allowed-items",
                "{\"type\":\"path\",\"properties\":{\"path\":\"C:/tools/" + created.incrementAndGet()
                        + ".exe\"},\"comment\":\"benchmark\"}");
    }

    /** Files with the same answers for the floor. */
    static List<String> answers(GeneratedTenant tenant) throws IOException, InterruptedException {
        String page = tenant.get("/endpoint/v1/endpoints?pageSize=50");
        String one = MAPPER.readTree(page).path("items").path(0).toString();
        String created = "{\"id\":\"0f9675ad-d4e2-4d77-aa86-58ccec0bcb47\",\"type\":\"path\",\"properties\":"
                + "{\"path\":\"C:/tools/1.exe\"},\"comment\":\"benchmark\"}";
        return List.of(file(page), file(one), file(created));
    }

    private static String file(String text) throws IOException {
        Path file = Files.createTempFile("central-mock-benchmark", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(file, text).toString();
    }
}
