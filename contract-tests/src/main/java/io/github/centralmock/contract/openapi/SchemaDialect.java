package io.github.centralmock.contract.openapi;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;

/**
 * The dialect of JSON Schema that bodies are validated with: 2020-12 with the formats of the vendor's APIs. The dialects
 * of OpenAPI would accept a wrong branch of a schema with a discriminator.
 */
final class SchemaDialect {
    private SchemaDialect() {}

    static Dialect plain() {
        return builder().build();
    }

    /** Values that are not among {@code x-known-values} fail too. */
    static Dialect withKnownValues() {
        return builder().keyword(new KnownValuesKeyword()).build();
    }

    private static Dialect.Builder builder() {
        return Dialect.builder(Dialects.getDraft202012()).formats(SchemaFormats.all());
    }
}
