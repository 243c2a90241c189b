package io.github.centralmock.contract.postman;

/** A header, query parameter, form field or path variable. A disabled field is kept, but it is not sent. */
public record PostmanField(String key, String value, boolean disabled, String description) {
    public boolean isSent() {
        return !disabled;
    }
}
