package io.github.centralmock.openapi;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Network addresses as clients write them: one IP address, a CIDR block, or two addresses with a hyphen, lowest first. */
public final class AddressRange {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String DOTTED = "(" + BYTE + "\\.){3}" + BYTE;
    private static final Pattern IPV4 = Pattern.compile(DOTTED);

    /** Colons and groups, so that the JDK takes none for a host name; it counts them. */
    private static final Pattern LIKE_IPV6 =
            Pattern.compile("[0-9a-fA-F]{0,4}:([0-9a-fA-F]{0,4}:)*([0-9a-fA-F]{0,4}|" + DOTTED + ")");

    private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final byte[] NONE = {};
    /** Of eight groups of which two are an IPv4 address. */
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();

    private AddressRange() {}

    public static boolean isValid(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen >= 0) {
            return isRange(bytes(text.substring(0, hyphen)), bytes(text.substring(hyphen + 1)));
        }
        int slash = text.indexOf('/');
        return slash < 0 ? bytes(text) != NONE : isBlock(bytes(text.substring(0, slash)), text.substring(slash + 1));
    }

    static boolean isIpv4(String text) {
        return isShort(text) && IPV4.matcher(text).matches();
    }

    static boolean isIpv6(String text) {
        return isLikeIpv6(text) && bytes(text) != NONE;
    }

    private static boolean isLikeIpv6(String text) {
        return isShort(text) && LIKE_IPV6.matcher(text).matches();
    }

    /** Longer texts take the patterns a time that grows with the square of their length. */
    private static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    private static boolean isRange(byte[] first, byte[] last) {
        return first != NONE && first.length == last.length && Arrays.compareUnsigned(first, last) <= 0;
    }

    private static boolean isBlock(byte[] address, String prefix) {
        return address != NONE
                && PREFIX.matcher(prefix).matches()
                && Integer.parseInt(prefix) <= Byte.SIZE * address.length;
    }

    /** The address itself; none when it is no address. */
    private static byte[] bytes(String address) {
        try {
            return isIpv4(address) || isLikeIpv6(address)
                    ? InetAddress.getByName(address).getAddress()
                    : NONE;
        } catch (UnknownHostException e) {
            return NONE;
        }
    }
}
