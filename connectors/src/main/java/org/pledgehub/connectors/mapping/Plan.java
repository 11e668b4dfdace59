package org.pledgehub.connectors.mapping;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** How one field of an event is filled from a row; compiled and type-checked once per mapping. */
sealed interface Plan {

    /** The field's value; empty where it is left out or at fault. */
    Optional<Object> build(Row row, RowFaults faults);

    /** Whether the row has something for it, so that an optional record around it is wanted. */
    boolean isFilled(Row row);

    /** A value fixed by the mapping. */
    record Fixed(Object value) implements Plan {
        @Override
        public Optional<Object> build(Row row, RowFaults faults) {
            return Optional.of(value);
        }

        @Override
        public boolean isFilled(Row row) {
            return false;
        }
    }

    /** What a blank text means. */
    enum WhenBlank {
        REJECT,
        LEAVE_OUT
    }

    /**
     * A value read from the row.
     *
     * @param columns all columns it depends on, for a reject
     */
    record Leaf(String path, String columns, TextSource text, Conversion conversion, WhenBlank whenBlank)
            implements Plan {
        @Override
        public Optional<Object> build(Row row, RowFaults faults) {
            try {
                var found = text.of(row);
                if (!found.isEmpty()) {
                    return Optional.of(conversion.of(found, row));
                }
                if (whenBlank == WhenBlank.REJECT) {
                    throw new RowFault(RowCode.VALUE_MISSING, Map.of("field", path));
                }
            } catch (RowFault fault) {
                faults.add(columns, path, fault);
            }
            return Optional.empty();
        }

        @Override
        public boolean isFilled(Row row) {
            try {
                return !text.of(row).isEmpty();
            } catch (RowFault fault) {
                return true;
            }
        }
    }

    /** One field of a record. */
    record Slot(int position, Plan plan) {}

    /** One field of a record that the mapping leaves at the contract's default. */
    record Preset(int position, Object value) {}

    /** Whether a record must be there. */
    enum Presence {
        ALWAYS,
        WHERE_FILLED
    }

    /** A record. */
    record Part(
            Constructor<? extends SpecificRecordBase> type, List<Slot> slots, List<Preset> presets, Presence presence)
            implements Plan {

        /** Keeps its own copies. */
        public Part {
            slots = List.copyOf(slots);
            presets = List.copyOf(presets);
        }

        @Override
        public Optional<Object> build(Row row, RowFaults faults) {
            boolean unwanted = presence == Presence.WHERE_FILLED && !isFilled(row);
            return unwanted ? Optional.empty() : Optional.of(record(row, faults));
        }

        SpecificRecordBase record(Row row, RowFaults faults) {
            var record = newRecord();
            presets.forEach(preset -> record.put(preset.position(), preset.value()));
            for (var slot : slots) {
                slot.plan().build(row, faults).ifPresent(value -> record.put(slot.position(), value));
            }
            return record;
        }

        @Override
        public boolean isFilled(Row row) {
            return slots.stream().allMatch(slot -> slot.plan() instanceof Fixed)
                    || slots.stream().anyMatch(slot -> slot.plan().isFilled(row));
        }

        private SpecificRecordBase newRecord() {
            try {
                return type.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a generated record has a public constructor: " + type, e);
            }
        }
    }

    /** A list of records or values; parts that the row does not fill are left out. */
    record Items(List<Plan> plans) implements Plan {

        /** Keeps its own copies. */
        public Items {
            plans = List.copyOf(plans);
        }

        @Override
        public Optional<Object> build(Row row, RowFaults faults) {
            var items = new ArrayList<Object>();
            plans.forEach(plan -> plan.build(row, faults).ifPresent(items::add));
            return Optional.of(items);
        }

        @Override
        public boolean isFilled(Row row) {
            return plans.stream().anyMatch(plan -> plan.isFilled(row));
        }
    }
}
