package io.github.centralmock.model.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data centres of the service, and the country that each keeps its data in. */
public final class Regions {
    private static final Map<String, String> GEOGRAPHIES = new LinkedHashMap<>();

    static {
        for (String region : List.of("us01", "us02", "us03")) {
            GEOGRAPHIES.put(region, "US");
        }
        GEOGRAPHIES.put("eu01", "IE");
        GEOGRAPHIES.put("eu02", "DE");
        GEOGRAPHIES.put("ca01", "CA");
        GEOGRAPHIES.put("au01", "AU");
        GEOGRAPHIES.put("jp01", "JP");
        GEOGRAPHIES.put("br01", "BR");
        GEOGRAPHIES.put("in01", "IN");
    }

    private Regions() {}

    /** Every data region, e.g. {@code eu01}. */
    public static List<String> all() {
        return List.copyOf(GEOGRAPHIES.keySet());
    }

    /** The geography of a region: {@code IE} for {@code eu01}. */
    public static String geographyOf(String region) {
        return GEOGRAPHIES.get(region);
    }

    /** The region for a new tenant of that geography: the first one. */
    public static String firstOf(String geography) {
        return GEOGRAPHIES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(geography))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region in " + geography));
    }
}
