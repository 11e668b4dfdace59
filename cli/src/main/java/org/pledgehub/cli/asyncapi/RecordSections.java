package org.pledgehub.cli.asyncapi;

import static java.util.Objects.requireNonNullElse;

import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** A section of the page for each record and enumeration. */
final class RecordSections {

    /** The section of a type, with its fields or symbols and links to the types it names. */
    HtmlText of(Schema type) {
        var section = new HtmlText();
        section.add("<section id=\"type-{}\">\n<h3>{}</h3>\n", type.getName(), type.getName());
        section.add("<p>{}<br><code>{}</code></p>\n", requireNonNullElse(type.getDoc(), ""), type.getFullName());
        if (type.getType() == Schema.Type.ENUM) {
            section.add("<p><code>{}</code></p>\n", String.join(", ", type.getEnumSymbols()));
        } else {
            section.add("<table>\n");
            type.getFields().forEach(field -> section.add(row(field)));
            section.add("</table>\n");
        }
        return section.add("</section>\n");
    }

    private static HtmlText row(Field field) {
        var row = new HtmlText();
        row.add("<tr><th><code>{}</code></th><td>", field.name()).add(typeOf(field.schema()));
        if (field.hasDefaultValue()) {
            row.add(" <span class=\"empty\">可省略 may be absent</span>");
        }
        return row.add("</td><td>{}</td></tr>\n", requireNonNullElse(field.doc(), ""));
    }

    private static HtmlText typeOf(Schema type) {
        var text = new HtmlText();
        return switch (type.getType()) {
            case RECORD, ENUM -> text.add("<a href=\"#type-{}\">{}</a>", type.getName(), type.getName());
            case ARRAY -> text.add("list of ").add(typeOf(type.getElementType()));
            case MAP -> text.add("map to ").add(typeOf(type.getValueType()));
            case UNION -> unionOf(type);
            case INT -> text.add("{}", type.getLogicalType() instanceof LogicalTypes.Date ? "date" : "int");
            case LONG -> text.add("{}", type.getLogicalType() == null ? "long" : "instant");
            case NULL -> text.add("null");
            case STRING, BOOLEAN, BYTES, FLOAT, DOUBLE, FIXED ->
                text.add("{}", type.getType().getName());
        };
    }

    private static HtmlText unionOf(Schema type) {
        var text = new HtmlText();
        var separator = "";
        for (var branch : type.getTypes()) {
            text.add(separator).add(typeOf(branch));
            separator = " | ";
        }
        return text;
    }
}
