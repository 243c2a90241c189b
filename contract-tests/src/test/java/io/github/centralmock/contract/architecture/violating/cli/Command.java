package io.github.centralmock.contract.architecture.violating.cli;

import com.sun.net.httpserver.HttpServer;
import io.github.centralmock.contract.architecture.violating.report.CycleManager;
import io.restassured.response.Response;
import java.net.http.HttpClient;
import org.hamcrest.Matcher;

/** Sees a package that sees it, and libraries that commands need not see. */
public record Command(
        HttpClient client, HttpServer server, Response response, Matcher<String> matcher, CycleManager cycle) {}
