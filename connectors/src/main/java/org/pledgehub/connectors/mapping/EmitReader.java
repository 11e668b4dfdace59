package org.pledgehub.connectors.mapping;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.Role;

/** Reads one {@code emit}: which rows, which event of which role, from whom, under which id, with which fields. */
final class EmitReader {

    private static final List<String> LEGAL_DATES = List.of("occurredOn", "occurredAt");
    private static final List<String> OTHERS = List.of("recordedAt", "corrects", "correlationId", "causationId");

    private final String mapping;
    private final ValueReader values;
    private final PlanReader plans;
    private final Faults faults;
    private final Set<String> names = new HashSet<>();

    EmitReader(String mapping, ValueReader values) {
        this.mapping = mapping;
        this.values = values;
        this.plans = new PlanReader(values);
        this.faults = values.scope().faults();
    }

    /** The emit; empty (with faults) where it cannot be. */
    Optional<Emit> read(Section section) {
        var name = section.requiredText("name");
        var event = section.requiredText("event");
        var when = new ConditionReader(values.scope()).read(section, "when");
        var route = section.required("route").flatMap(value -> Section.of(value, faults));
        var role = route.flatMap(this::role);
        var party = route.flatMap(it -> it.required("party")).map(values::readText);
        route.ifPresent(Section::end);
        section.required("id");
        var id = section.items("id").stream().map(values::readText).toList();
        var envelope = envelope(section);
        var fields = section.section("fields").map(FieldTree::of).orElseGet(() -> FieldTree.empty(section.place()));
        section.end();
        name.filter(text -> !names.add(text.text()))
                .ifPresent(text -> faults.add(text.place(), MappingCode.NAME_TWICE, Map.of("name", text.text())));
        var schema = role.flatMap(TopicCatalog::eventSchema);
        var payload = event.flatMap(text -> role.flatMap(it -> payload(it, text)));
        if (name.isEmpty() || role.isEmpty() || party.isEmpty() || schema.isEmpty() || payload.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Emit(
                new Emit.Origin(mapping, name.get().text()),
                when,
                role.get(),
                party.get(),
                id,
                envelope,
                plans.record(payload.get(), fields, "", Plan.Presence.ALWAYS),
                PlanReader.constructor(schema.get())));
    }

    private Optional<Role> role(Section route) {
        return route.requiredText("role").flatMap(text -> {
            var role = Stream.of(Role.values())
                    .filter(it -> it.name().equals(text.text()))
                    .filter(it -> TopicCatalog.eventSchema(it).isPresent())
                    .findFirst();
            if (role.isEmpty()) {
                var known = Stream.of(Role.values())
                        .filter(it -> TopicCatalog.eventSchema(it).isPresent())
                        .map(Role::name)
                        .collect(Collectors.joining(", "));
                faults.add(text.place(), MappingCode.ROLE_UNKNOWN, Map.of("found", text.text(), "known", known));
            }
            return role;
        });
    }

    private Optional<Schema> payload(Role role, Yaml.Text text) {
        var payloads = TopicCatalog.eventSchema(role).map(PlanReader::payloads).orElse(List.of());
        var found = payloads.stream()
                .filter(payload -> payload.getName().equals(text.text()))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(
                    text.place(),
                    MappingCode.EVENT_UNKNOWN,
                    Map.of(
                            "role",
                            role.name(),
                            "found",
                            text.text(),
                            "known",
                            payloads.stream().map(Schema::getName).collect(Collectors.joining(", "))));
        }
        return found;
    }

    /** The envelope's fields stand beside the payload's; one legal date is required, and it may not be blank. */
    private Plan.Part envelope(Section section) {
        var schema = Envelope.getClassSchema();
        var slots = new LinkedHashMap<String, Plan.Slot>();
        Stream.concat(LEGAL_DATES.stream(), OTHERS.stream())
                .forEach(name -> section.value(name).ifPresent(yaml -> {
                    var field = schema.getField(name);
                    var whenBlank = OTHERS.contains(name) ? Plan.WhenBlank.LEAVE_OUT : Plan.WhenBlank.REJECT;
                    plans.plan(field.schema(), new FieldTree.Value(yaml.place(), yaml), name, whenBlank)
                            .ifPresent(plan -> slots.put(name, new Plan.Slot(field.pos(), plan)));
                }));
        long dates = LEGAL_DATES.stream().filter(section::has).count();
        if (dates == 0) {
            faults.add(section.place(), MappingCode.LEGAL_DATE_MISSING);
        } else if (dates > 1) {
            faults.add(section.placeOf("occurredAt"), MappingCode.FIELD_TWICE, Map.of("path", "occurredOn"));
        }
        return new Plan.Part(
                PlanReader.constructor(schema), List.copyOf(slots.values()), List.of(), Plan.Presence.ALWAYS);
    }
}
