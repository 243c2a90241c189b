package io.github.centralmock.engine;

import java.util.Locale;

/**
 * The hosts that answers name, following the request: under a vendor name they are the vendor's names, under any other
 * name they are the base URL that the client used. So a mapped port, a proxy and an unmodified client all just work.
 *
 * @param authority host with optional port, as the client sent it
 */
public record Hosts(String scheme, String authority) {
    private static final String VENDOR_DOMAIN = ".sophos.com";

    /** Where partner, organization and who-am-i calls go. */
    public String global() {
        return isVendor() ? "https://api.central.sophos.com" : scheme + "://" + authority;
    }

    /** Where a tenant's data is. @param dataRegion e.g. {@code eu01} */
    public String regional(String dataRegion) {
        return isVendor() ? "https://api-" + dataRegion + ".central.sophos.com" : scheme + "://" + authority;
    }

    private boolean isVendor() {
        int port = authority.lastIndexOf(':');
        String host = port < 0 ? authority : authority.substring(0, port);
        return host.toLowerCase(Locale.ROOT).endsWith(VENDOR_DOMAIN);
    }
}
