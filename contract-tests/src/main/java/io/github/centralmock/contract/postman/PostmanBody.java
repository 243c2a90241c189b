package io.github.centralmock.contract.postman;

import java.util.List;

/**
 * A request's body. Mode is {@code raw}, {@code urlencoded}, {@code formdata}, {@code graphql}, {@code file} or {@code none};
 * text holds raw and graphql bodies as they stand, fields the two kinds of forms.
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
