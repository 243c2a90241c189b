package io.github.centralmock.api.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.store.Document;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Predicate;

/** The lines of a month's bill for one tenant: endpoints by product, and each firewall; without prices. */
final class TenantUsage {
    private final Call call;
    private final Tenant tenant;
    private final YearMonth month;
    private final Instant end;

    TenantUsage(Call call, Tenant tenant, YearMonth month) {
        this.call = call;
        this.tenant = tenant;
        this.month = month;
        this.end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    void addTo(Records lines) {
        String account = "C" + digits("account of " + tenant.id(), 8);
        addEndpoints(lines, account, "CIXA-MSP", "Intercept X Advanced", "User", Endpoint::isComputer);
        addEndpoints(lines, account, "CIXASVR-MSP", "Intercept X Advanced for Server", "Server", Endpoint::isServer);
        addEndpoints(lines, account, "CDE-MSP", "Device Encryption", "User", Endpoint::hasEncryption);
        addEndpoints(lines, account, "MDR-MSP", "Managed Detection and Response", "User", Endpoint::isMdrManaged);
        call.records(tenant.id(), CollectionNames.FIREWALLS).stream()
                .map(Document::tree)
                .filter(firewall -> wasThere(firewall.path("createdAt")))
                .forEach(firewall -> add(
                        lines,
                        firewall.path("serialNumber").asText(),
                        "XGSX-MSP",
                        "Firewall Xstream Protection",
                        "Network",
                        1));
    }

    private void addEndpoints(
            Records lines, String account, String code, String product, String group, Predicate<Endpoint> counts) {
        long quantity = call.records(tenant.id(), CollectionNames.ENDPOINTS).stream()
                .map(Endpoint::new)
                .filter(endpoint -> wasThere(endpoint.tree().path("registeredAt")))
                .filter(counts)
                .count();
        if (quantity > 0) {
            add(lines, account, code, product, group, quantity);
        }
    }

    private boolean wasThere(JsonNode since) {
        return since.isTextual() && Instant.parse(since.asText()).isBefore(end);
    }

    private void add(Records lines, String account, String code, String product, String group, long quantity) {
        String key = tenant.id() + "/" + code + "/" + account;
        ObjectNode line = Json.object("partnerAccountId", call.account());
        line.put("partnerEdiAccountNumber", digits("partner " + call.account(), 7))
                .put("partnerAccountName", partnerName());
        line.put("billingStartDate", month.atDay(1).toString());
        line.put("billingEndDate", month.atEndOfMonth().toString());
        line.put("orderNumber", "OrderID-" + digits("order " + month + tenant.id(), 9));
        line.put("orderLineItemNumber", "OrderLine-" + digits("line " + month + key, 8));
        line.put("accountNumberOrSerialNumber", account);
        line.put("accountId", tenant.id())
                .put("accountStatus", tenant.tree().path("status").asText());
        line.put(
                "externalId",
                Ids.uuid(call.world().seed(), "billing " + tenant.id()).toString());
        line.put("productCode", code).put("productDescription", product + " - MSP Monthly");
        line.put("productGroup", group).put("sku", code.replace("-", "") + "M");
        line.put("billableQuantity", quantity).put("actualQuantity", quantity);
        addContact(line);
        lines.put(Document.atPosition(key, key, line));
    }

    private void addContact(ObjectNode line) {
        JsonNode contact = tenant.contact();
        String name = contact.path("firstName").asText() + " "
                + contact.path("lastName").asText();
        line.put("contactName", name.trim());
        copy(contact.path("email"), line, "contactEmail");
        copy(contact.at("/address/address1"), line, "contactStreet");
        copy(contact.at("/address/city"), line, "contactCity");
        copy(contact.at("/address/countryCode"), line, "contactCountry");
        copy(contact.at("/address/postalCode"), line, "contactZip");
    }

    private static void copy(JsonNode value, ObjectNode line, String member) {
        if (value.isTextual()) {
            line.set(member, value);
        }
    }

    private String partnerName() {
        return call.records(Accounts.ROOT, Accounts.PARTNERS)
                .find(call.account())
                .map(partner -> partner.tree().path("name").asText())
                .orElse("");
    }

    private String digits(String of, int length) {
        long random = Ids.uuid(call.world().seed(), of).getMostSignificantBits();
        long bound = (long) Math.pow(10, length);
        return String.format("%0" + length + "d", Math.floorMod(random, bound));
    }
}
