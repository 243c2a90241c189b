package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;

/** A schema that is compiled at its first use, because a start needs none of the thousand that are described. */
final class LazySchema implements Schema {
    private final Supplier<Schema> compiler;
    private volatile Schema compiled;

    LazySchema(Supplier<Schema> compiler) {
        this.compiler = compiler;
    }

    @Override
    public void check(JsonNode value, String at, List<Problem> problems) {
        compiled().check(value, at, problems);
    }

    private Schema compiled() {
        Schema known = compiled;
        if (known == null) {
            known = compiler.get();
            compiled = known;
        }
        return known;
    }
}
