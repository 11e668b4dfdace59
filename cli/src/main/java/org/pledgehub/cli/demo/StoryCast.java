package org.pledgehub.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.install.SetupReader;

/** Who plays in the story: three banks, a registry, an operator, an authority, a custodian, a guarantor, and three pools. */
public final class StoryCast {
    /** The bank whose loans make the news. */
    public static final String HAITANG = "bank-haitang";
    /** A bank that does everything right, but one of its companies did not. */
    public static final String QINGYUN = "bank-qingyun";
    /** The bank that also sends bad events. */
    public static final String CHANGQIAO = "bank-changqiao";
    /** The pool of the loans that make the news. */
    public static final String POOL_TECH = "pool-tech";
    /** The other pool. */
    public static final String POOL_CULTURE = "pool-culture";
    /** The small pool that is wound up. */
    public static final String POOL_PILOT = "pool-pilot";

    static final List<String> BANKS = List.of(HAITANG, QINGYUN, CHANGQIAO);
    static final String REGISTRY = "pledge-registry";
    static final String OPERATOR = "operator-dongfang";
    static final String AUTHORITY = "authority-district";
    static final String CUSTODIAN = "custodian-yunhe";
    static final String DISTRICT = "110105";

    private static final String SETUP = "setup.yaml";

    private StoryCast() {}

    /** What the hub must know before the story begins: parties, pools, their policy, and the calendars that are shipped. */
    public static Setup setup() {
        var cast = SetupReader.read(SETUP, text(), Path.of("")).orThrow();
        return new Setup(cast.parties(), cast.pools(), cast.policies(), ReferenceDocuments.shippedCalendars());
    }

    private static String text() {
        try (var file = StoryCast.class.getResourceAsStream(SETUP)) {
            if (file == null) {
                throw new IllegalStateException(SETUP + " is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
