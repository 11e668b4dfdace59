package org.pledgehub.oracle.pool;

import java.util.Optional;
import org.pledgehub.oracle.claim.Terms;

/** What a pool has agreed to under each policy version. */
@FunctionalInterface
interface TermsBook {

    /** Terms under a version named {@code policy@version}; none while pool or version is not known. */
    Optional<Terms> of(String version);
}
