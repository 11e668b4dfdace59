package org.pledgehub.connectors.connect;

import java.util.Optional;

/** The version that a plug-in tells the worker. */
public final class ProductVersion {

    private static final String NOT_PACKAGED = "development";

    private ProductVersion() {}

    /** Version of the packaged plug-in. */
    public static String text() {
        return Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
                .orElse(NOT_PACKAGED);
    }
}
