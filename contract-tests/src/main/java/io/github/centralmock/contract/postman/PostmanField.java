package io.github.centralmock.contract.postman;

/** A key and value of a header, query, form or path variable; a disabled one is known but not sent. */
public record PostmanField(String key, String value, boolean disabled, String description) {
    public boolean isSent() {
        return !disabled;
    }
}
