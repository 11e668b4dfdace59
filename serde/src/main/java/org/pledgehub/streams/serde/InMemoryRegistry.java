package org.pledgehub.streams.serde;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.pledgehub.contract.Compatibility;

/** A registry within this process, for dry runs and topology tests; ids count from 1 in order of registration. */
public final class InMemoryRegistry implements RegistryClient {

    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Schema>> subjects = new LinkedHashMap<>();
    private final Map<String, Compatibility> compatibilities = new LinkedHashMap<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        var published = PublishedSchema.of(schema);
        if (!schemas.contains(published)) {
            schemas.add(published);
        }
        var versions = subjects.computeIfAbsent(subject, name -> new ArrayList<>());
        if (!versions.contains(published)) {
            versions.add(published);
        }
        return schemas.indexOf(published) + 1;
    }

    @Override
    public synchronized Optional<Integer> find(String subject, Schema schema) {
        var published = PublishedSchema.of(schema);
        boolean known = subjects.getOrDefault(subject, List.of()).contains(published);
        return known ? Optional.of(schemas.indexOf(published) + 1) : Optional.empty();
    }

    @Override
    public synchronized Optional<Schema> schemaOf(int id) {
        return id >= 1 && id <= schemas.size() ? Optional.of(schemas.get(id - 1)) : Optional.empty();
    }

    @Override
    public synchronized List<RegisteredSchema> versions(String subject) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .map(schema -> new RegisteredSchema(schemas.indexOf(schema) + 1, schema))
                .toList();
    }

    @Override
    public synchronized Set<String> subjects() {
        return Set.copyOf(subjects.keySet());
    }

    @Override
    public synchronized List<String> incompatibilities(String subject, Schema schema) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .map(earlier -> SchemaCompatibility.checkReaderWriterCompatibility(schema, earlier))
                .filter(pair -> pair.getType() != SchemaCompatibilityType.COMPATIBLE)
                .map(SchemaCompatibility.SchemaPairCompatibility::getDescription)
                .toList();
    }

    @Override
    public synchronized void setCompatibility(String subject, Compatibility compatibility) {
        compatibilities.put(subject, compatibility);
    }

    @Override
    public synchronized Optional<String> compatibilityOf(String subject) {
        return Optional.ofNullable(compatibilities.get(subject)).map(Compatibility::name);
    }
}
