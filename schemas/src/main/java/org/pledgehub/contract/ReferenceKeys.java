package org.pledgehub.contract;

/** Keys of the compacted reference topics; a new version has a key of its own, so that no version is ever compacted away. */
public final class ReferenceKeys {

    /** Key of the one tick record. */
    public static final String TICK = "tick";

    /** Key of the one manifest record. */
    public static final String MANIFEST = "manifest";

    private ReferenceKeys() {}

    /** {@code <policy>@<version>}. */
    public static String policy(String policy, int version) {
        return policy + "@" + version;
    }

    /** {@code <year>@<version>}. */
    public static String calendar(int year, int version) {
        return year + "@" + version;
    }

    /** {@code party:<id>}. */
    public static String party(String party) {
        return "party:" + party;
    }

    /** {@code pool:<id>}. */
    public static String pool(String pool) {
        return "pool:" + pool;
    }

    /** The registry id in decimal digits. */
    public static String schema(int id) {
        return Integer.toString(id);
    }
}
