package io.github.centralmock.contract.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that exists only while a recording is made. What it turns a text into cannot be turned back, nor tried out, once it
 * is closed; nothing writes it down.
 */
final class SecretKey implements AutoCloseable {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key = new byte[32];

    SecretKey() {
        new SecureRandom().nextBytes(key);
    }

    /** 32 bytes that depend on the texts and the key. */
    byte[] digest(String... texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, missing);
        }
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
