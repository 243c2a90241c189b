package io.github.centralmock.http.step;

import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Hosts;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.http.Step;
import java.util.Optional;

/**
 * In strict mode, each API answers on its own one of the vendor's hosts only, and each tenant in its own region. Under any
 * other name, such as localhost, the mock is every host at once.
 */
public final class KeepHostsApart implements Step {
    private final boolean on;

    public KeepHostsApart(boolean on) {
        this.on = on;
    }

    @Override
    public Reply take(Call call, Next next) {
        Optional<String> asked = on ? call.hosts().vendorName() : Optional.empty();
        asked.ifPresent(host -> require(call, host));
        return next.proceed(call);
    }

    private static void require(Call call, String asked) {
        switch (call.operation().api().host()) {
            case "id" -> requireKnown(asked.equals(Hosts.IDENTITY));
            case "global" -> requireKnown(asked.equals(Hosts.GLOBAL));
            default -> {
                requireKnown(Hosts.isRegional(asked));
                if (!asked.equals(Hosts.regionalName(region(call)))) {
                    throw ApiError.forbidden("Forbidden");
                }
            }
        }
    }

    private static void requireKnown(boolean isItsHost) {
        if (!isItsHost) {
            throw ApiError.notFound();
        }
    }

    private static String region(Call call) {
        return Accounts.tenant(call.world().store().read(), call.account())
                .map(tenant -> tenant.tree().path("dataRegion").asText())
                .orElse("");
    }
}
