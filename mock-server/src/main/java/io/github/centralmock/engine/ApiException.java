package io.github.centralmock.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal in the vendor's terms: a status, an error name and a message. {@code RenderError} turns it into the response. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;
    private final String detail;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private String code;
    private String reason;
    private boolean showsCreatedAt = true;

    private ApiException(int status, String error, String detail) {
        super(status + " " + error + ": " + detail, null, false, false);
        this.status = status;
        this.error = error;
        this.detail = detail;
    }

    /** 400: the request itself is wrong; {@code message} says what. */
    public static ApiException badRequest(String message) {
        return new ApiException(400, "badRequest", message);
    }

    /** 401 as the gateway says it: no message, no time, only the ids. */
    public static ApiException unauthorized() {
        return new ApiException(401, "Unauthorized", null).withoutCreatedAt();
    }

    /** 403: known, but not allowed. */
    public static ApiException forbidden(String message) {
        return new ApiException(403, "forbidden", message);
    }

    /** 404: no such route, or no such object. */
    public static ApiException notFound() {
        return new ApiException(404, "notFound", "Resource not found.");
    }

    /** 409: at odds with what is there. */
    public static ApiException conflict() {
        return new ApiException(409, "resourceConflict", "Resource conflict.");
    }

    /** 409. The reason is noted in the journal only, because the service does not give one. */
    public static ApiException conflict(String why) {
        ApiException conflict = conflict();
        conflict.reason = why;
        return conflict;
    }

    /** 413: more bytes than any request of these APIs needs. */
    public static ApiException tooLarge(int limit) {
        return new ApiException(413, "payloadTooLarge", "The body is larger than " + limit + " bytes.");
    }

    /** 415: a body that does not say it is JSON. */
    public static ApiException unsupportedMediaType(String contentType) {
        return new ApiException(415, "unsupportedMediaType", "Send application/json, not " + contentType + ".");
    }

    /** 422: a cap of the vendor's is reached. */
    public static ApiException unprocessableEntity(String message) {
        return new ApiException(422, "unprocessableEntity", message);
    }

    /** 429: over a rate limit. */
    public static ApiException tooManyRequests() {
        return new ApiException(429, "TooManyRequests", null);
    }

    /** 501: described, but not built; never a plausible fake. */
    public static ApiException notModelled(String why) {
        return new ApiException(501, "notImplemented", "Central Mock does not model this operation: " + why);
    }

    /** 500 in the vendor's words. */
    public static ApiException internal() {
        return new ApiException(500, "internalServerError", "Internal Server Error.");
    }

    /** Any other answer that was recorded, such as PascalCase gateway errors. */
    public static ApiException of(int status, String error, String message) {
        return new ApiException(status, error, message);
    }

    public ApiException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Sets the envelope's {@code code}, e.g. {@code USR00004c5}. */
    public ApiException code(String newCode) {
        code = newCode;
        return this;
    }

    /** Leaves the envelope without {@code createdAt}, as some were recorded. */
    public ApiException withoutCreatedAt() {
        showsCreatedAt = false;
        return this;
    }

    public int status() {
        return status;
    }

    /** The envelope's {@code error} token. */
    public String error() {
        return error;
    }

    /** The envelope's {@code message}; null when it has none. */
    public String detail() {
        return detail;
    }

    public String code() {
        return code;
    }

    /** The reason for the journal; null if the message is complete. */
    public String reason() {
        return reason;
    }

    public boolean hasCreatedAt() {
        return showsCreatedAt;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
