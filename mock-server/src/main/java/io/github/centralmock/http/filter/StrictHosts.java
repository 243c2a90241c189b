package io.github.centralmock.http.filter;

import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Hosts;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import java.util.Optional;

/**
 * In strict mode, each API answers on its own one of the vendor's hosts only, and each tenant in its own region. Under any
 * other name, such as localhost, the mock is every host at once.
 */
public final class StrictHosts implements RequestFilter {
    private final boolean enabled;

    public StrictHosts(boolean on) {
        this.enabled = on;
    }

    @Override
    public Response filter(Call call, FilterChain next) {
        Optional<String> asked = enabled ? call.hosts().vendorName() : Optional.empty();
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
                    throw ApiException.forbidden("Forbidden");
                }
            }
        }
    }

    private static void requireKnown(boolean isItsHost) {
        if (!isItsHost) {
            throw ApiException.notFound();
        }
    }

    private static String region(Call call) {
        return Accounts.tenant(call.world().store().read(), call.account())
                .map(tenant -> tenant.tree().path("dataRegion").asText())
                .orElse("");
    }
}
