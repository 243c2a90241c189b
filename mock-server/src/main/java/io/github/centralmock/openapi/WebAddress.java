package io.github.centralmock.openapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where something is on the web: a domain, a network address, or a URL of one. */
public final class WebAddress {
    private static final int LONGEST_DOMAIN = 253;
    private static final String LABEL = "[\\p{L}\\d_]([\\p{L}\\d_-]{0,61}[\\p{L}\\d_])?";
    /** A name whose last part is a number would be taken for an address. */
    private static final String NAME = "(" + LABEL + "\\.)*(?!\\d+$)" + LABEL;

    private static final Pattern DOMAIN = Pattern.compile(NAME);
    private static final Pattern DOMAINS = Pattern.compile("(\\*?\\.)?" + NAME);

    private static final Pattern URL = Pattern.compile(
            "(?:https?://)?(?:\\[([^\\s\\]]+)]|([^\\s/?#:]+))(?::\\d{1,5})?(?:[/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** A name of at least two parts. */
    public static boolean isDomain(String text) {
        return text.indexOf('.') > 0 && isName(DOMAIN, text);
    }

    private static boolean isName(Pattern pattern, String text) {
        return text.length() <= LONGEST_DOMAIN && pattern.matcher(text).matches();
    }

    /** A domain, which may start with a wildcard, an IP address, a block or a range of addresses. */
    public static boolean isSite(String text) {
        return isName(DOMAINS, text) || AddressRange.isValid(text);
    }

    /** A site, or a URL of one; scheme, port and path may be missing. */
    public static boolean isUrl(String text) {
        Matcher url = URL.matcher(text);
        return isSite(text) || url.matches() && isHost(url);
    }

    private static boolean isHost(Matcher url) {
        String inBrackets = url.group(1);
        return inBrackets == null ? isSite(url.group(2)) : AddressRange.isIpv6(inBrackets);
    }

    /** A site, with or without a scheme in front of it, as the vendor's samples have it. */
    public static boolean isRemote(String text) {
        return isSite(SCHEME.matcher(text).replaceFirst(""));
    }
}
