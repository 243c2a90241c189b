package io.github.centralmock.benchmarks;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a mock costs at the least with Javalin: ready-made bytes behind two header checks, and nothing else. */
final class FloorServer {
    private FloorServer() {}

    /** Arguments: files with the bytes of a page, of one endpoint and of a created item. */
    public static void main(String[] args) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(args[0]));
        byte[] one = Files.readAllBytes(Path.of(args[1]));
        byte[] created = Files.readAllBytes(Path.of(args[2]));
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.defaultContentType = "application/json";
            config.routes.get("/endpoint/v1/endpoints", context -> answer(context, 200, page));
            config.routes.get("/endpoint/v1/endpoints/{id}", context -> answer(context, 200, one));
            config.routes.post("/endpoint/v1/settings/allowed-items", context -> {
                context.bodyAsBytes();
                answer(context, 201, created);
            });
        });
        app.start("127.0.0.1", 0);
        Ready.say(app.port());
    }

    private static void answer(Context context, int status, byte[] body) {
        if (context.header("Authorization") == null || context.header("X-Tenant-ID") == null) {
            context.status(401);
            return;
        }
        context.status(status).result(body);
    }
}
