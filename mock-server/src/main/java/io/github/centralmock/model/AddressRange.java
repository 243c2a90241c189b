package io.github.centralmock.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Network addresses as clients write them: one IP address, a CIDR block, or two addresses with a hyphen. */
public final class AddressRange {
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    private AddressRange() {}

    public static boolean isValid(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen >= 0) {
            String first = text.substring(0, hyphen);
            String last = text.substring(hyphen + 1);
            return bits(first) > 0 && bits(first) == bits(last);
        }
        int slash = text.indexOf('/');
        return slash < 0 ? bits(text) > 0 : isBlock(text.substring(0, slash), text.substring(slash + 1));
    }

    private static boolean isBlock(String address, String prefix) {
        return PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= bits(address);
    }

    /** 32 or 128; -1 when it is no address. */
    private static int bits(String address) {
        if (IPV4.matcher(address).matches()) {
            return 32;
        }
        return isIpv6(address) ? 128 : -1;
    }

    /** Whatever has a colon is never looked up as a host name. */
    private static boolean isIpv6(String address) {
        try {
            return address.indexOf(':') >= 0 && InetAddress.getByName(address) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
