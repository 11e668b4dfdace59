package org.pledgehub.policies;

import java.util.Map;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.calendar.YearCalendar;

/** The working calendars that come with the program. */
public final class ShippedCalendars {

    private static final ShippedFiles FILES = new ShippedFiles("calendars");

    private ShippedCalendars() {}

    /** The calendars, read. */
    public static CalendarBook book() {
        return CalendarBook.of(texts().entrySet().stream()
                .<YearCalendar>map(file ->
                        CalendarReader.read(file.getKey(), file.getValue()).orThrow())
                .toList());
    }

    /** YAML text by file name, as it is applied to the hub. */
    public static Map<String, String> texts() {
        return FILES.texts();
    }
}
