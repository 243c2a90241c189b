package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;

/** {@code x-known-values}, the tokens of a list that may grow: it fails for a text that is not among them. */
final class KnownValuesKeyword extends AbstractKeyword {
    static final String NAME = "x-known-values";

    KnownValuesKeyword() {
        super(NAME);
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode tokens, Schema parent, SchemaContext context) {
        return new Validator(this, tokens, location, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {
        Validator(Keyword keyword, JsonNode tokens, SchemaLocation location, Schema parent, SchemaContext context) {
            super(keyword, tokens, location, parent, context);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath at) {
            if (value.isTextual() && !isKnown(value)) {
                execution.addError(error().instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(execution.getEvaluationPath())
                        .message("not one of the known values")
                        .build());
            }
        }

        private boolean isKnown(JsonNode value) {
            for (JsonNode token : schemaNode) {
                if (token.equals(value)) {
                    return true;
                }
            }
            return false;
        }
    }
}
