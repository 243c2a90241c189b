package io.github.centralmock.contract.postman;

import java.util.List;

/** One request of a collection, including the authentication and scripts that it inherits from its folders. */
public record PostmanRequest(
        List<String> folders,
        String name,
        String description,
        String method,
        PostmanUrl url,
        List<PostmanField> headers,
        PostmanBody body,
        PostmanAuth auth,
        List<PostmanExample> examples,
        PostmanScript script) {
    public PostmanRequest {
        folders = List.copyOf(folders);
        headers = List.copyOf(headers);
        examples = List.copyOf(examples);
    }

    /** Returns the names of the folders and of the request, for display. */
    public String title() {
        return String.join(" / ", folders) + (folders.isEmpty() ? "" : " / ") + name;
    }

    /** Returns the method and the path without parameter names. Two requests for the same operation have equal keys. */
    public String key() {
        return method + " " + url.template().shape();
    }

    @Override
    public String toString() {
        return title();
    }
}
