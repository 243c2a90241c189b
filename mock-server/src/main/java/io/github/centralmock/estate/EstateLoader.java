package io.github.centralmock.estate;

import java.time.Instant;
import java.util.List;

/** Loads the estate of a world from YAML, and adds generated tenants and endpoints. */
public final class EstateLoader {
    private EstateLoader() {}

    /**
     * Loads an estate.
     *
     * @param nameOrFile the name of a shipped estate, or a YAML file
     * @param seed the seed of ids, secrets and invented data
     * @param tenants the number of generated tenants to add
     * @param endpoints the number of generated endpoints, distributed over the generated tenants, or over the tenants of the
     *     file if no tenants are added
     * @param now the time that relative times of the file refer to
     * @throws IllegalArgumentException if the estate does not exist or is invalid, with one line per error
     */
    public static Estate load(String nameOrFile, long seed, int tenants, int endpoints, Instant now) {
        EstateFile file = EstateFile.find(nameOrFile);
        ValidationErrors errors = new ValidationErrors(file.name());
        YamlSection root = file.read(errors);
        EstateBuilder draft = new EstateBuilder(seed, now);
        AccountReader accounts = new AccountReader(draft);
        accounts.read(root);
        TenantReader reader = new TenantReader(draft, accounts);
        List<YamlSection> items = root.sections("tenants", "name");
        List<TenantContext> read = items.stream().map(reader::read).toList();
        if (items.isEmpty()) {
            root.addError("tenants", "there must be at least one");
        }
        root.rejectUnknown();
        errors.throwIfAny();
        new GeneratedTenants(draft, accounts).add(read, tenants, endpoints);
        return new Estate(draft.state().state(), List.copyOf(draft.credentials()), Summary.of(draft));
    }
}
