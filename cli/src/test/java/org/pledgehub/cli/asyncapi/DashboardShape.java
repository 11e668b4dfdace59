package org.pledgehub.cli.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.pledgehub.contract.TopicCatalog;

/** Holds records against the JSON Schema that dashboards are given. */
public final class DashboardShape {

    private final Schema schema;

    private DashboardShape(Schema schema) {
        this.schema = schema;
    }

    /** The shape of the records of a channel, such as {@code agg.loans}. */
    public static DashboardShape of(String channel) {
        var schema = DashboardSchemas.of(TopicCatalog.singleBroker()).get(channel);
        if (schema == null) {
            throw new IllegalArgumentException("no dashboard reads " + channel);
        }
        return new DashboardShape(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema));
    }

    /** What is wrong with a record as {@code hub tail} prints it; nothing where it fits. */
    public List<String> faults(JsonNode record) {
        return schema.validate(record).stream().map(Error::toString).toList();
    }
}
