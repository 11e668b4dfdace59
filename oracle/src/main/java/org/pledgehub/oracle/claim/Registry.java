package org.pledgehub.oracle.claim;

import java.time.LocalDate;

/** What the registry has told of the rights a claim rests on. Rights are named by their keys. */
public interface Registry {

    /** Whether anything was told of a right. */
    boolean knows(String right);

    /** Whether a registration in favour of this party stood on the day. */
    boolean pledgedTo(String right, String pledgee, LocalDate day);

    /** Whether the right itself was in force on the day, as is known today. */
    boolean inForce(String right, LocalDate day);
}
