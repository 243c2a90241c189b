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
 * Gives a suite access to the target. As an instance field it gives every scenario its own world (a sandbox of the mock). As
 * a static field it gives the scenarios of the class one shared world. A target that is not a mock has only the world of the
 * configured credentials; resources that a scenario creates there are deleted after it.
 *
 * <pre>{@code
 * @Tag("endpoint")
 * class AllowedItemsSuite {
 *     @RegisterExtension
 *     final CentralExtension central = CentralExtension.freshTenant();
 *
 *     @Test
 *     @Tag("write")
 *     void deletingAMissingAllowedItemStillAnswersDeleted() {
 *         central.as(SUPER_ADMIN)
 *                 .delete("/endpoint/v1/settings/allowed-items/{id}", CentralExtension.randomUuid())
 *                 .then()
 *                 .statusCode(200)
 *                 .body("deleted", is(true));
 *     }
 * }
 * }</pre>
 *
 * <p>The identity of the requests: {@link #as(CredentialRole)} uses a tenant credential with its {@code X-Tenant-ID},
 * {@link #asPartner()} and {@link #asOrganization()} use a partner's and an organization's credential,
 * {@link #asSecondTenant()} uses another tenant of the same world, and {@link #anonymous()} sends neither token nor header.
 * Each returns a {@link Caller}. If the target lacks what a scenario needs (a role, a second tenant, a clock that can be
 * moved, permission to write), the scenario is skipped with a reason.
 *
 * <p>Every response is checked against the description. A status that is not described, a body that violates its schema, or
 * an undescribed member fails the scenario. The scenario needs no code for this.
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

    /** An extension whose world is not changed by other scenarios while a scenario runs. */
    public static CentralExtension freshTenant() {
        return new CentralExtension();
    }

    /** Uses a tenant credential with this role of the first tenant of the world. */
    public Caller as(CredentialRole role) {
        return as(AccountKind.TENANT, role);
    }

    public Caller as(AccountKind kind, CredentialRole role) {
        return caller(identity(kind, role));
    }

    public Caller asTenant() {
        return as(AccountKind.TENANT, CredentialRole.SUPER_ADMIN);
    }

    /** Uses the tenant's own credential and not one that acts for the tenant. For scenarios about tenant credentials. */
    public Caller asTenantItself() {
        return caller(world.identities().own(credential(AccountKind.TENANT, CredentialRole.SUPER_ADMIN)));
    }

    public Caller asPartner() {
        return as(AccountKind.PARTNER, CredentialRole.SUPER_ADMIN);
    }

    public Caller asOrganization() {
        return as(AccountKind.ORGANIZATION, CredentialRole.SUPER_ADMIN);
    }

    /** Uses the super admin of another tenant of the same world, for migrations and for the separation of tenants. */
    public Caller asSecondTenant() {
        return caller(
                needed(world.identities().secondTenant(CredentialRole.SUPER_ADMIN), "a second tenant's credential"));
    }

    /** Uses the partner's credential to act for a tenant. */
    public Caller asPartnerFor(String tenantId) {
        return caller(
                world.identities().onBehalf(credential(AccountKind.PARTNER, CredentialRole.SUPER_ADMIN), tenantId));
    }

    /** Uses the organization's credential to act for a tenant. */
    public Caller asOrganizationFor(String tenantId) {
        return caller(world.identities()
                .onBehalf(credential(AccountKind.ORGANIZATION, CredentialRole.SUPER_ADMIN), tenantId));
    }

    /** Sends neither token nor identity header. Regional paths are sent to the first tenant's host. */
    public Caller anonymous() {
        return asTenant().withoutToken().withoutHeader(AccountKind.TENANT.header());
    }

    /** The credential itself, for scenarios about tokens. */
    public ClientCredential credential(AccountKind kind, CredentialRole role) {
        return needed(world.credential(kind, role), kind.token() + " credentials with the role " + role.token());
    }

    /** The id of the account that {@link #asTenant()} uses. */
    public String tenantId() {
        return identity(AccountKind.TENANT, CredentialRole.SUPER_ADMIN).accountId();
    }

    /** The id of the account that {@link #asSecondTenant()} uses. */
    public String secondTenantId() {
        return needed(world.identities().secondTenant(CredentialRole.SUPER_ADMIN), "a second tenant's credential")
                .accountId();
    }

    /** Moves the clock of the world forward by this duration. Skips the scenario if the target's clock cannot be moved. */
    public void after(Duration duration) {
        needsMock("a clock that can be moved");
        world.advance(duration);
    }

    /** Sends a request to the mock's control plane of this world, such as {@code POST /faults}. Skips the scenario if the target
     * is not a mock. */
    public ApiResponse control(String method, String path, String body) {
        needsMock("a control plane");
        return world.control().send(method, path, body, world.id());
    }

    /**
     * Skips the scenario unless the target is a mock.
     *
     * @param requirement what the scenario needs and only a mock has, such as a prepared estate; part of the reason
     */
    public void needsMock(String requirement) {
        Assumptions.assumeTrue(world.target().isMock(), () -> "skipped: the target lacks " + requirement);
    }

    /** Finds resources that the target already has. */
    public ExistingResources any() {
        return new ExistingResources(this);
    }

    /** The id of any endpoint. */
    public String anyEndpoint() {
        return any().endpoint();
    }

    /** The id of any endpoint of a type, {@code computer} or {@code server}. */
    public String anyEndpoint(String type) {
        return any().endpoint(type);
    }

    /** The id of any alert in the list. */
    public String anyOpenAlert() {
        return any().alert();
    }

    /** A unique name for a resource that a scenario creates. Its prefix shows that this harness created it. */
    public String named(String kind) {
        return NamePrefix.PREFIX + kind + "-" + UUID.randomUUID().toString().substring(0, 8);
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

    private static <T> T needed(Optional<T> found, String requirement) {
        Assumptions.assumeTrue(found.isPresent(), () -> "skipped: the target lacks " + requirement);
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

    /** JUnit and Surefire print failures, so that the failure at a real target must not contain data of its responses. */
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
