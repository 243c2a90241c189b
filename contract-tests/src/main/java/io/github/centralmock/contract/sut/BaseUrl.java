package io.github.centralmock.contract.sut;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** One way of writing a base URL, so that a target is known again however it was typed. */
final class BaseUrl {
    private BaseUrl() {}

    /** Without a slash at the end, the usual port and capitals; anything that is no URL stays as it is. */
    static String plain(String typed) {
        try {
            URI url = new URI(typed.strip().replaceAll("/+$", ""));
            if (url.getScheme() == null || url.getHost() == null) {
                return typed;
            }
            String scheme = url.getScheme().toLowerCase(Locale.ROOT);
            boolean isUsual = url.getPort() == (scheme.equals("https") ? 443 : 80);
            String port = url.getPort() < 0 || isUsual ? "" : ":" + url.getPort();
            String path = url.getRawPath() == null ? "" : url.getRawPath();
            return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + path;
        } catch (URISyntaxException noUrl) {
            return typed;
        }
    }
}
