package org.pledgehub.domain.right;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * How a registration came about, as far as the registry tells.
 *
 * @param channel where it was applied for
 * @param appliedOn day of the application 申请日
 * @param acceptedOn day on which it was accepted 受理日
 */
public record RegistrationPath(Told<Channel> channel, Told<LocalDate> appliedOn, Told<LocalDate> acceptedOn) {

    /** Nothing is told. */
    public static final RegistrationPath UNTOLD = new RegistrationPath(Told.unknown(), Told.unknown(), Told.unknown());

    /** Where a registration is applied for. */
    public enum Channel {
        /** At a window 窗口. */
        WINDOW,
        /** On line 线上. */
        ONLINE
    }
}
