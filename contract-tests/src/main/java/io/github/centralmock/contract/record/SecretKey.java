package io.github.centralmock.contract.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A random key that exists only in memory, during one recording. After it is closed, an original cannot be derived from its
 * digest, and a guess cannot be verified.
 */
final class SecretKey implements AutoCloseable {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key = new byte[32];

    SecretKey() {
        new SecureRandom().nextBytes(key);
    }

    /** A digest of 32 bytes that depends on the texts and the key. */
    byte[] digest(String... texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException("This Java runtime does not support " + ALGORITHM + ".", unsupported);
        }
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
