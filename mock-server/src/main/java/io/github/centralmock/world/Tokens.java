package io.github.centralmock.world;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens of one world: issued, looked up, expired on its clock, revoked by a reset. */
public final class Tokens {
    /** How long an access token is good for. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    /** More access tokens than this are not kept: the oldest are forgotten first, so a long run cannot fill memory. */
    static final int KEPT = 20_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** An access token with the refresh token that came with it. */
    public record Issued(String accessToken, String refreshToken, Instant expiresAt) {}

    /** Whom an access token speaks for, and until when. */
    public record Grant(Credential credential, Instant expiresAt) {
        public boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    private final String worldId;
    private final Map<String, Grant> access = bounded();
    private final Map<String, Credential> refresh = bounded();

    public Tokens(String worldId) {
        this.worldId = worldId;
    }

    public Issued issue(Credential credential, Instant now) {
        Instant expiresAt = now.plus(LIFETIME);
        // Random bytes take longest: they are drawn before others have to wait.
        Issued issued = new Issued(newAccessToken(credential, expiresAt), randomHex(32), expiresAt);
        keep(issued, credential);
        return issued;
    }

    private synchronized void keep(Issued issued, Credential credential) {
        access.put(issued.accessToken(), new Grant(credential, issued.expiresAt()));
        refresh.put(issued.refreshToken(), credential);
    }

    public synchronized Optional<Grant> grant(String accessToken) {
        return Optional.ofNullable(access.get(accessToken));
    }

    /** The credential that a refresh token belongs to. */
    public synchronized Optional<Credential> refreshable(String refreshToken) {
        return Optional.ofNullable(refresh.get(refreshToken));
    }

    public synchronized void revokeAll() {
        access.clear();
        refresh.clear();
    }

    /** The id of the world that a token of ours was issued in; empty for anything else. */
    public static Optional<String> worldOf(String accessToken) {
        int first = accessToken.indexOf('.');
        int second = accessToken.indexOf('.', first + 1);
        int dash = accessToken.indexOf('-', second + 1);
        return first < 0 || second < 0 || dash < 0
                ? Optional.empty()
                : Optional.of(accessToken.substring(second + 1, dash));
    }

    /** Three parts like a JWT, because some clients decode them; the last one names the world and is random. */
    private String newAccessToken(Credential credential, Instant expiresAt) {
        String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
        String claims = "{\"sub\":\"" + credential.clientId() + "\",\"exp\":" + expiresAt.getEpochSecond() + "}";
        return base64(header) + "." + base64(claims) + "." + worldId + "-" + randomHex(24);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
