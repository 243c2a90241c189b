package io.github.centralmock.contract.record;

import io.github.centralmock.contract.sut.AccountKind;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.TargetException;
import io.github.centralmock.contract.sut.TargetWorld;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one tenant without changing it, and writes an estate of the same structure in which all identifying data is replaced. */
public final class TenantRecorder {
    private static final Pattern REGION = Pattern.compile("api-([a-z]{2}\\d{2})\\.central\\.");

    private final TargetWorld world;

    public TenantRecorder(TargetWorld world) {
        this.world = world;
    }

    /**
     * Records the tenant of the credential.
     *
     * @param now the time of the recording
     * @throws TargetException if the credential has no tenant, or if no data of the tenant can be read
     */
    public RecordingResult record(Instant now) {
        Identity tenant = world.identities()
                .find(AccountKind.TENANT)
                .orElseThrow(() -> new TargetException(
                        "the credential has no access to a tenant; use the credential of a tenant"));
        try (SecretKey key = new SecretKey()) {
            Recording recording = new Recording(new TenantLists(world, tenant), new Pseudonyms(key), now);
            head(recording, tenant);
            sections(recording);
            requireReadableTenant(recording.lists());
            return RecordingResult.of(recording, now);
        }
    }

    private static void requireReadableTenant(TenantLists lists) {
        if (!lists.isAnythingRead()) {
            int failures = lists.unreadable().size();
            throw new TargetException("no data of the tenant could be read, so no estate is written; first failure: "
                    + lists.unreadable().get(0) + "; number of failures: " + failures);
        }
    }

    private static void head(Recording recording, Identity tenant) {
        String name = tenant.credential().accountName();
        recording.pseudonymizer().learn(name);
        recording
                .head()
                .put("name", "Recorded " + recording.pseudonymizer().name(name.isEmpty() ? tenant.accountId() : name));
        recording.head().put("id", recording.pseudonyms().uuid(tenant.accountId()));
        Matcher region = REGION.matcher(tenant.regionalHost());
        recording.head().put("region", region.find() ? region.group(1) : "us01");
    }

    /** Registers all names before the first text is replaced. An item is written after the items that it refers to. */
    private static void sections(Recording recording) {
        DirectorySection directory = new DirectorySection(recording);
        EndpointSection endpoints = new EndpointSection(recording);
        FirewallSection firewalls = new FirewallSection(recording);
        directory.learn();
        endpoints.learn();
        firewalls.learn();
        directory.write();
        endpoints.write();
        firewalls.write();
        new PolicySection(recording).write();
        new SettingsSection(recording).write();
        new ExclusionSection(recording).write();
        new EventSection(recording).write();
    }
}
