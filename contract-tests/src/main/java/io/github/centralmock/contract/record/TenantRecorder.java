package io.github.centralmock.contract.record;

import io.github.centralmock.contract.sut.AccountKind;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.TargetException;
import io.github.centralmock.contract.sut.TargetWorld;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one tenant, without changing anything, and makes an estate of the same shape of it in which nothing is real. */
public final class TenantRecorder {
    private static final Pattern REGION = Pattern.compile("api-([a-z]{2}\\d{2})\\.central\\.");

    private final TargetWorld world;

    public TenantRecorder(TargetWorld world) {
        this.world = world;
    }

    /** The estate and the report; throws {@link TargetException} when there is no tenant or nothing of it can be read. */
    public RecordingResult record(Instant now) {
        Identity tenant = world.identities()
                .find(AccountKind.TENANT)
                .orElseThrow(() -> new TargetException("the credential reaches no tenant"));
        try (SecretKey key = new SecretKey()) {
            Recording recording = new Recording(new TenantLists(world, tenant), new Pseudonyms(key), now);
            head(recording, tenant);
            sections(recording);
            requireSomething(recording.lists());
            return RecordingResult.of(recording, now);
        }
    }

    private static void requireSomething(TenantLists lists) {
        if (!lists.isAnythingRead()) {
            int refusals = lists.unreadable().size();
            throw new TargetException("nothing of the tenant could be read, so no estate is written: "
                    + lists.unreadable().get(0) + ", and so on, " + refusals + " in all");
        }
    }

    private static void head(Recording recording, Identity tenant) {
        String name = tenant.credential().accountName();
        recording.disguise().learn(name);
        recording
                .head()
                .put("name", "Recorded " + recording.disguise().name(name.isEmpty() ? tenant.accountId() : name));
        recording.head().put("id", recording.replacements().uuid(tenant.accountId()));
        Matcher region = REGION.matcher(tenant.regionalHost());
        recording.head().put("region", region.find() ? region.group(1) : "us01");
    }

    /** Persons and machines are learnt before the first text is rewritten, and things come after those that they refer to. */
    private static void sections(Recording recording) {
        DirectorySection people = new DirectorySection(recording);
        EndpointSection endpoints = new EndpointSection(recording);
        FirewallSection firewalls = new FirewallSection(recording);
        people.learn();
        endpoints.learn();
        firewalls.learn();
        people.write();
        endpoints.write();
        firewalls.write();
        new PolicySection(recording).write();
        new SettingsSection(recording).write();
        new ExclusionSection(recording).write();
        new EventSection(recording).write();
    }
}
