package org.pledgehub.cli.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A tree of JSON as YAML: keys in their order, collections of plain values on one line, the same bytes each time. */
public final class YamlText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDTH = 120;

    private YamlText() {}

    /** One document, without a marker before or behind it. */
    public static String of(JsonNode tree) {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(WIDTH)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings).dumpToString(JSON.convertValue(tree, Object.class));
    }
}
