package org.pledgehub.connectors.fineract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;

/** Reads fields of Fineract's records by name; every one of them may be null, and an older version may not have it. */
record FineractFields(GenericRecord part) {

    private static final int FEN_A_YUAN = 2;

    Optional<Object> value(String field) {
        return part.hasField(field) ? Optional.ofNullable(part.get(field)) : Optional.empty();
    }

    Optional<String> text(String field) {
        return value(field).map(Object::toString).map(String::trim).filter(text -> !text.isEmpty());
    }

    String required(String field) throws FineractFault {
        return text(field).orElseThrow(() -> missing(field));
    }

    boolean isTrue(String field) {
        return value(field).filter(Boolean.TRUE::equals).isPresent();
    }

    Optional<FineractFields> part(String field) {
        return value(field).map(GenericRecord.class::cast).map(FineractFields::new);
    }

    FineractFields requiredPart(String field) throws FineractFault {
        return part(field).orElseThrow(() -> missing(field));
    }

    List<FineractFields> parts(String field) {
        return value(field).map(items -> (Collection<?>) items).orElse(List.of()).stream()
                .map(GenericRecord.class::cast)
                .map(FineractFields::new)
                .toList();
    }

    /** A day of the business calendar; Fineract writes it as a text. */
    Optional<LocalDate> day(String field) throws FineractFault {
        var text = text(field);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new FineractFault(
                    FineractFault.Code.FIELD_UNREADABLE, "the field " + field + " is no day: " + text.orElse(""));
        }
    }

    LocalDate requiredDay(String field) throws FineractFault {
        return day(field).orElseThrow(() -> missing(field));
    }

    /** An amount in fen, 0 where there is none; nothing is rounded. */
    long fen(String field) throws FineractFault {
        var value = value(field).orElse(BigDecimal.ZERO);
        if (!(value instanceof BigDecimal yuan)) {
            throw new FineractFault(
                    FineractFault.Code.FIELD_UNREADABLE, "the field " + field + " is no decimal number");
        }
        try {
            var fen = yuan.movePointRight(FEN_A_YUAN).stripTrailingZeros();
            if (fen.scale() > 0) {
                throw new FineractFault(
                        FineractFault.Code.AMOUNT_NOT_EXACT,
                        "the amount " + field + " has a part below one fen; amounts are not rounded");
            }
            return fen.longValueExact();
        } catch (ArithmeticException e) {
            throw new FineractFault(FineractFault.Code.AMOUNT_TOO_LARGE, "the amount " + field + " is out of range");
        }
    }

    private FineractFault missing(String field) {
        return new FineractFault(
                FineractFault.Code.FIELD_MISSING, "a " + part.getSchema().getName() + " has no " + field);
    }
}
