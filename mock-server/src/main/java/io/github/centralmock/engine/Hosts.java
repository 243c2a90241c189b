package io.github.centralmock.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hosts that answers name, following the request: under a vendor name they are the vendor's names, under any other
 * name they are the base URL that the client used. So a mapped port, a proxy and an unmodified client all just work.
 *
 * @param authority host with optional port, as the client sent it
 */
public record Hosts(String scheme, String authority) {
    /** Where tokens are issued. */
    public static final String IDENTITY = "id.sophos.com";

    /** Where who-am-i, partner and organization calls go. */
    public static final String GLOBAL = "api.central.sophos.com";

    private static final String VENDOR_DOMAIN = ".sophos.com";
    private static final Pattern REGIONAL = Pattern.compile("api-[a-z]{2}\\d{2}\\.central\\.sophos\\.com");

    /** Where partner, organization and who-am-i calls go. */
    public String global() {
        return vendorName().isPresent() ? "https://" + GLOBAL : scheme + "://" + authority;
    }

    /** Where a tenant's data is. @param dataRegion e.g. {@code eu01} */
    public String regional(String dataRegion) {
        return vendorName().isPresent() ? "https://" + regionalName(dataRegion) : scheme + "://" + authority;
    }

    /** The vendor's name for a region's host. */
    public static String regionalName(String dataRegion) {
        return "api-" + dataRegion + ".central.sophos.com";
    }

    public static boolean isRegional(String host) {
        return REGIONAL.matcher(host).matches();
    }

    /** The vendor's host that the client asked for, in lower case and without a port; empty under any other name. */
    public Optional<String> vendorName() {
        int port = authority.lastIndexOf(':');
        String host = (port < 0 ? authority : authority.substring(0, port)).toLowerCase(Locale.ROOT);
        return host.endsWith(VENDOR_DOMAIN) ? Optional.of(host) : Optional.empty();
    }
}
