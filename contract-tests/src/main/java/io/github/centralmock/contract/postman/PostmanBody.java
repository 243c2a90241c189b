package io.github.centralmock.contract.postman;

import java.util.List;

/**
 * The body of a request. The mode is {@code raw}, {@code urlencoded}, {@code formdata}, {@code graphql}, {@code file} or
 * {@code none}. The text is the unchanged raw or GraphQL body; the fields are those of the two kinds of forms.
 */
public record PostmanBody(String mode, String language, String text, List<PostmanField> fields) {
    public static final PostmanBody NONE = new PostmanBody("none", "", "", List.of());

    public PostmanBody {
        fields = List.copyOf(fields);
    }

    public boolean isNone() {
        return mode.equals("none");
    }
}
