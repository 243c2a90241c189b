package io.github.centralmock.contract.wire;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Says in one sentence for people why no answer came. */
final class Trouble {
    private Trouble() {}

    static String reason(Throwable failure) {
        if (has(failure, CertificateExpiredException.class)) {
            return "TLS failed: the certificate has expired";
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return "TLS failed: the certificate is not valid yet";
        }
        if (has(failure, CertPathBuilderException.class)) {
            return "TLS failed: the certificate is of no authority that this Java trusts";
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return "the host is unknown";
        }
        if (has(failure, HttpTimeoutException.class)) {
            return "no answer within the time limit";
        }
        if (has(failure, ConnectException.class)) {
            return "connection refused";
        }
        return failure instanceof BoundedText.TooLarge ? failure.getMessage() : other(failure);
    }

    private static String other(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof SSLException) {
            return "TLS failed: " + message;
        }
        return message == null ? "the connection was dropped" : "the connection failed: " + message;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (kind.isInstance(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
