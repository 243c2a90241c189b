package io.github.centralmock.contract.http;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Explains in one plain sentence why a request got no response. */
final class TransportErrors {
    private TransportErrors() {}

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
        return failure instanceof BoundedText.TooLargeException ? failure.getMessage() : other(failure);
    }

    /** In words of our own: those of Java may repeat what the other side has sent. */
    private static String other(Throwable failure) {
        if (has(failure, CertificateException.class)) {
            return "TLS failed: the certificate is not for this host";
        }
        if (has(failure, SSLHandshakeException.class)) {
            return "TLS failed: the two sides did not come to terms";
        }
        if (has(failure, SSLException.class)) {
            return "TLS failed: what answers there does not speak it";
        }
        if (has(failure, EOFException.class)) {
            return "the connection ended before the answer was whole";
        }
        return has(failure, ProtocolException.class) || has(failure, IllegalArgumentException.class)
                ? "what answers there does not speak proper HTTP"
                : "the connection was dropped, or the answer is no proper HTTP";
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
