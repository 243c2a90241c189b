package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.sut.AccountKind;
import io.github.centralmock.contract.sut.ClientCredential;
import io.github.centralmock.contract.sut.CredentialRole;
import io.github.centralmock.contract.sut.Identity;
import io.github.centralmock.contract.sut.NamePrefix;
import io.github.centralmock.contract.sut.RiskLimit;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetWorld;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * What a suite holds of the Central under test. As an instance field it gives every scenario a world of its own (a sandbox
 * of the mock); as a static field the scenarios of the class share one. At a target that is no mock there is only the one
 * world of the configured credential; what a scenario created there is deleted after it.
 *
 * <pre>{@code
 * @Tag("endpoint")
 * class AllowedItemsSuite {
 *     @RegisterExtension
 *     final Central central = Central.freshTenant();
 *
 *     @Test
 *     @Tag("write")
 *     void deletingAMissingAllowedItemStillAnswersDeleted() {
 *         central.as(SUPER_ADMIN)
 *                 .delete("/endpoint/v1/settings/allowed-items/{id}", Central.randomUuid())
 *                 .then()
 *                 .statusCode(200)
 *                 .body("deleted", is(true));
 *     }
 * }
 * }</pre>
 *
 * <p>Choosing who calls: {@link #as(Role)} is a tenant credential with its {@code X-Tenant-ID}; {@link #asPartner()} and
 * {@link #asOrganization()} the others; {@link #asSecondTenant()} another tenant of the same world; {@link #anonymous()}
 * has neither token nor header. Each gives a {@link Caller}. A scenario that needs what a target has not (a role, a second
 * tenant, a clock that can be moved, permission to write) is skipped and says why.
 *
 * <p>Every answer is checked against the description on the way back: a status that is not described, a body that does
 * not fit its schema, or a member nobody described fails the scenario without a line of its own.
 *
 * <p>Tags: {@code read}, {@code write} or {@code disruptive}, and the name of the API.
 */
public final class CentralExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {
    private TargetWorld world;
    private ScenarioContext context;
    private ScenarioLog log;
    private String scenario = "";
    private boolean sharedByClass;

    private CentralExtension() {}

    /** A Central whose state nobody else changes while the scenario runs. */
    public static CentralExtension freshTenant() {
        return new CentralExtension();
    }

    /** A tenant's credential with this role, at the first tenant of the world. */
    public Caller as(CredentialRole role) {
        return as(AccountKind.TENANT, role);
    }

    public Caller as(AccountKind kind, CredentialRole role) {
        return caller(identity(kind, role));
    }

    public Caller asTenant() {
        return as(AccountKind.TENANT, CredentialRole.SUPER_ADMIN);
    }

    /** A tenant's own credential, not another's that acts for it; for what such a credential is told and refused. */
    public Caller asTenantItself() {
        return caller(world.identities().own(credential(AccountKind.TENANT, CredentialRole.SUPER_ADMIN)));
    }

    public Caller asPartner() {
        return as(AccountKind.PARTNER, CredentialRole.SUPER_ADMIN);
    }

    public Caller asOrganization() {
        return as(AccountKind.ORGANIZATION, CredentialRole.SUPER_ADMIN);
    }

    /** The super admin of another tenant of the same world, for migrations and for proving that tenants are apart. */
    public Caller asSecondTenant() {
        return caller(
                needed(world.identities().secondTenant(CredentialRole.SUPER_ADMIN), "a second tenant's credential"));
    }

    /** The partner's credential speaking for a tenant. */
    public Caller asPartnerFor(String tenantId) {
        return caller(
                world.identities().onBehalf(credential(AccountKind.PARTNER, CredentialRole.SUPER_ADMIN), tenantId));
    }

    /** The organization's credential speaking for a tenant. */
    public Caller asOrganizationFor(String tenantId) {
        return caller(world.identities()
                .onBehalf(credential(AccountKind.ORGANIZATION, CredentialRole.SUPER_ADMIN), tenantId));
    }

    /** Neither token nor identity header; regional paths go to the first tenant's host. */
    public Caller anonymous() {
        return asTenant().withoutToken().withoutHeader(AccountKind.TENANT.header());
    }

    /** The credential itself, for scenarios about tokens. */
    public ClientCredential credential(AccountKind kind, CredentialRole role) {
        return needed(world.credential(kind, role), kind.token() + " credentials with the role " + role.token());
    }

    /** Id of the account that {@link #asTenant()} speaks for. */
    public String tenantId() {
        return identity(AccountKind.TENANT, CredentialRole.SUPER_ADMIN).accountId();
    }

    /** Id of the account that {@link #asSecondTenant()} speaks for. */
    public String secondTenantId() {
        return needed(world.identities().secondTenant(CredentialRole.SUPER_ADMIN), "a second tenant's credential")
                .accountId();
    }

    /** Lets time pass by moving the world's clock. Skips the scenario at targets whose clock cannot be moved. */
    public void after(Duration duration) {
        needsMock("a clock that can be moved");
        world.advance(duration);
    }

    /** A call of the mock's control plane on this world, such as {@code POST /faults}. Skips the scenario elsewhere. */
    public ApiResponse control(String method, String path, String body) {
        needsMock("a control plane");
        return world.control().send(method, path, body, world.id());
    }

    /** Skips the scenario unless the target is a mock; for what only a mock can show, such as an empty or prepared estate. */
    public void needsMock(String what) {
        Assumptions.assumeTrue(world.target().isMock(), () -> "skipped: the target lacks " + what);
    }

    /** Ids of things that are there already, found by asking the target. */
    public ExistingResources any() {
        return new ExistingResources(this);
    }

    /** Id of any endpoint. */
    public String anyEndpoint() {
        return any().endpoint();
    }

    /** Id of any endpoint of a type, {@code computer} or {@code server}. */
    public String anyEndpoint(String type) {
        return any().endpoint(type);
    }

    /** Id of any alert in the list. */
    public String anyOpenAlert() {
        return any().alert();
    }

    /** A name for something that a scenario creates: unique, and known as this harness's by its prefix. */
    public String named(String what) {
        return NamePrefix.PREFIX + what + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static String randomUuid() {
        return UUID.randomUUID().toString();
    }

    Target target() {
        return world.target();
    }

    private Identity identity(AccountKind kind, CredentialRole role) {
        return needed(world.identities().find(kind, role), kind.token() + " credentials with the role " + role.token());
    }

    private Caller caller(Identity identity) {
        return new Caller(context, identity);
    }

    private void called(String operationId) {
        if (!scenario.isEmpty()) {
            log.called(operationId, scenario);
        }
    }

    private static <T> T needed(Optional<T> found, String what) {
        Assumptions.assumeTrue(found.isPresent(), () -> "skipped: the target lacks " + what);
        return found.orElseThrow();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sharedByClass = true;
        open(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        scenario = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        if (!sharedByClass) {
            open(context);
        }
        requirePermissions(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        scenario = "";
        if (!sharedByClass) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (sharedByClass) {
            close();
        }
    }

    /** What JUnit and Surefire print of a scenario at a target with somebody's data must not hold any of it. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        boolean isShown = world == null || world.target().isMock() || failure instanceof TestAbortedException;
        throw isShown ? failure : RedactedFailure.of(failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        handleTestExecutionException(context, failure);
    }

    private void open(ExtensionContext junit) {
        Target target = RunStore.target(junit);
        log = RunStore.log(junit);
        Optional<String> end = target.traffic().isSilent()
                ? Optional.of("the target no longer answers")
                : target.traffic().stop();
        Assumptions.assumeTrue(end.isEmpty(), () -> "skipped: " + end.orElseThrow());
        world = target.freshWorld();
        context = ScenarioContext.in(world, this::called);
    }

    private void close() {
        if (world != null) {
            context.footprint().close();
            world.close();
        }
    }

    private void requirePermissions(ExtensionContext context) {
        for (RiskLimit permission : RiskLimit.values()) {
            boolean tagged = context.getTags().contains(permission.name().toLowerCase(java.util.Locale.ROOT));
            Assumptions.assumeTrue(
                    !tagged || world.target().allows(permission),
                    () -> permission == RiskLimit.WRITE
                            ? "skipped: the run may not write"
                            : "skipped: the run may not disrupt");
        }
    }
}
