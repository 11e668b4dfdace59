package org.pledgehub.cli.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.cli.json.JsonSchemaPage;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;

/** JSON Schemas (draft 2020-12) of what stands on the topics for dashboards, as {@code hub tail} prints it. */
public final class DashboardSchemas {

    private DashboardSchemas() {}

    /** The schemas by channel, such as {@code agg.loans}, in the order of the alphabet. */
    public static SortedMap<String, ObjectNode> of(TopicCatalog catalog) {
        var schemas = new TreeMap<String, ObjectNode>();
        for (var channel : Channel.of(catalog)) {
            if (channel.topic().area() == TopicArea.AGG) {
                schemas.put(channel.id(), schema(channel));
            }
        }
        return schemas;
    }

    private static ObjectNode schema(Channel channel) {
        var written = JsonSchemaPage.ofWritten(channel.topic().value());
        var schema = JsonNodeFactory.instance.objectNode();
        schema.set("$schema", written.get("$schema"));
        schema.put("$id", "urn:org.pledgehub:" + channel.id() + ":v1");
        schema.set("title", written.get("title"));
        schema.put(
                "description",
                channel.summary().zh() + " · " + channel.summary().en() + "; "
                        + channel.topic().name());
        schema.set("$ref", written.get("$ref"));
        schema.set("$defs", written.get("$defs"));
        return schema;
    }
}
