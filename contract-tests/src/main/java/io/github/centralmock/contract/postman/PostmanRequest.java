package io.github.centralmock.contract.postman;

import java.util.List;

/** One request of a collection with everything it inherits from its folders. */
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

    /** Folders and name, for people. */
    public String title() {
        return String.join(" / ", folders) + (folders.isEmpty() ? "" : " / ") + name;
    }

    /** Method and path shape: equal for two requests to one operation, whatever its parameters are called. */
    public String key() {
        return method + " " + url.template().shape();
    }

    @Override
    public String toString() {
        return title();
    }
}
