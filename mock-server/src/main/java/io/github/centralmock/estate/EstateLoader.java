package io.github.centralmock.estate;

import java.time.Instant;
import java.util.List;

/** Makes the estate that a world starts with: read from YAML, and enlarged with generated tenants when asked. */
public final class EstateLoader {
    private EstateLoader() {}

    /**
     * Loads an estate.
     *
     * @param nameOrFile the name of a shipped estate, or a YAML file
     * @param seed what ids, secrets and invented data are derived from
     * @param tenants how many generated tenants to add
     * @param endpoints how many generated endpoints to spread over the generated tenants, or over the tenants of the
     *     file when none are added
     * @param now the time that relative times of the file refer to
     * @throws IllegalArgumentException when there is no such estate or it has mistakes, one line each
     */
    public static Estate load(String nameOrFile, long seed, int tenants, int endpoints, Instant now) {
        EstateFile file = EstateFile.find(nameOrFile);
        ValidationErrors mistakes = new ValidationErrors(file.name());
        YamlSection root = file.read(mistakes);
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
        mistakes.throwIfAny();
        new GeneratedTenants(draft, accounts).add(read, tenants, endpoints);
        return new Estate(draft.state().state(), List.copyOf(draft.credentials()), Summary.of(draft));
    }
}
