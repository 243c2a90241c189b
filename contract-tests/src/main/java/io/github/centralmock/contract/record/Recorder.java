package io.github.centralmock.contract.record;

import io.github.centralmock.contract.target.Identity;
import io.github.centralmock.contract.target.Kind;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.target.World;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one tenant, without changing anything, and makes an estate of the same shape of it in which nothing is real. */
public final class Recorder {
    private static final Pattern REGION = Pattern.compile("api-([a-z]{2}\\d{2})\\.central\\.");

    private final World world;

    public Recorder(World world) {
        this.world = world;
    }

    /** The estate and the report; throws {@link TargetFailure} when there is no tenant or nothing of it can be read. */
    public Recorded record(Instant now) {
        Identity tenant = world.identities()
                .find(Kind.TENANT)
                .orElseThrow(() -> new TargetFailure("the credential reaches no tenant"));
        try (SecretKey key = new SecretKey()) {
            Recording recording = new Recording(new TenantLists(world, tenant), new Replacements(key), now);
            head(recording, tenant);
            sections(recording);
            requireSomething(recording.lists());
            return Recorded.of(recording, now);
        }
    }

    private static void requireSomething(TenantLists lists) {
        if (!lists.isAnythingRead()) {
            int refusals = lists.unreadable().size();
            throw new TargetFailure("nothing of the tenant could be read, so no estate is written: "
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
        PeopleSection people = new PeopleSection(recording);
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
        new OccurrenceSection(recording).write();
    }
}
