package org.pledgehub.connectors.mapping;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value as a mapping writes it, before the field's type is known.
 *
 * @param place where it stands
 * @param text where its text comes from
 * @param formats how the text is written: none or one
 * @param shifts date arithmetic, in order
 */
record ValueSpec(Place place, TextSource text, List<NamedFormat> formats, List<Shift> shifts) {

    /** A format under the name the mapping uses. */
    record NamedFormat(String name, Format format) {}

    ValueSpec {
        formats = List.copyOf(formats);
        shifts = List.copyOf(shifts);
    }

    /** All columns it reads. */
    String columns() {
        return Stream.concat(Stream.of(text), shifts.stream().map(Shift::amount))
                .map(TextSource::columns)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("+"));
    }
}
