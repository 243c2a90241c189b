package io.github.centralmock;

import io.github.centralmock.CentralCredential.Kind;
import io.github.centralmock.CentralCredential.Role;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** The API credentials of a world at one moment, in the order of its estate. */
public final class CentralCredentials {
    private final List<CentralCredential> all;

    CentralCredentials(List<CentralCredential> all) {
        this.all = List.copyOf(all);
    }

    /** All of them. */
    public List<CentralCredential> all() {
        return all;
    }

    /** The super admin's credentials of the first tenant. */
    public CentralCredential tenant() {
        return first(Kind.TENANT, Role.SUPER_ADMIN);
    }

    /**
     * The super admin's credentials of the tenant with that name.
     *
     * @throws NoSuchElementException if there are none; the message names those that there are
     */
    public CentralCredential tenant(String name) {
        return of(Kind.TENANT, name, Role.SUPER_ADMIN);
    }

    /** The super admin's credentials of the first partner. */
    public CentralCredential partner() {
        return first(Kind.PARTNER, Role.SUPER_ADMIN);
    }

    /** The super admin's credentials of the first organization. */
    public CentralCredential organization() {
        return first(Kind.ORGANIZATION, Role.SUPER_ADMIN);
    }

    /**
     * The first credentials of an account of that kind and with that role.
     *
     * @throws NoSuchElementException if there are none; the message names those that there are
     */
    public CentralCredential first(Kind kind, Role role) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.role() == role)
                .findFirst()
                .orElseThrow(() -> unknown(kind + " with role " + role));
    }

    /**
     * The credentials of the account of that kind and name, with that role.
     *
     * @throws NoSuchElementException if there are none; the message names those that there are
     */
    public CentralCredential of(Kind kind, String accountName, Role role) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.role() == role)
                .filter(each -> each.accountName().equals(accountName))
                .findFirst()
                .orElseThrow(() -> unknown(kind + " \"" + accountName + "\" with role " + role));
    }

    private NoSuchElementException unknown(String wanted) {
        return new NoSuchElementException("There are no credentials of " + wanted + "; there are "
                + all.stream()
                        .map(each -> each.kind() + " \"" + each.accountName() + "\" with role " + each.role())
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ".");
    }
}
