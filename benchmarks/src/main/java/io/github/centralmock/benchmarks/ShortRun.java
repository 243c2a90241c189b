package io.github.centralmock.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The first seconds after a start, when the JVM has compiled nothing yet: what a test run of seconds sees. Requests a second,
 * each from fresh processes. Flags: {@code --rounds} (3), {@code --seconds} (5), {@code --cores}.
 */
final class ShortRun {
    private ShortRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = new Options(args, "rounds", "seconds", "cores");
        int rounds = options.whole("rounds", 3);
        int cores = options.whole("cores", 0);
        Duration time = Duration.ofSeconds(options.whole("seconds", 5));
        for (String name : List.of("page", "one", "create")) {
            Ratio perSecond = new Ratio(rounds);
            for (int round = 0; round < rounds; round++) {
                double mock;
                IntFunction<byte[]> request;
                List<String> answers;
                try (ServerProcess server = ServerProcess.mock(cores, 100)) {
                    GeneratedTenant tenant = GeneratedTenant.of(server.port());
                    request = ThreeCalls.of(tenant).get(name);
                    mock = Load.run(server.port(), request, time).perSecond();
                    answers = ThreeCalls.answers(tenant);
                }
                try (ServerProcess server = ServerProcess.floor(cores, answers)) {
                    perSecond.add(
                            round, mock, Load.run(server.port(), request, time).perSecond());
                }
            }
            perSecond.print(name + " a second");
        }
    }
}
