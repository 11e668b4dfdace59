package org.pledgehub.simulation.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.yaml.Reading;

/**
 * Which policies are applied and what their parameters say. Each text is read once; there is a fixed number of them.
 */
final class PoliciesSeen {

    static final String INVENTED = "invented";

    private final Map<String, List<Cell>> byText = new HashMap<>();

    /** Cells of a reference; none where it is no policy or cannot be read. */
    List<Cell> cellsOf(SpecificRecord reference) {
        if (!(reference instanceof PolicyVersion version)) {
            return List.of();
        }
        return byText.computeIfAbsent(version.getDocument(), text -> read(version));
    }

    private static List<Cell> read(PolicyVersion version) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(Area.POLICY, Presets.ids().contains(version.getPolicy()) ? version.getPolicy() : INVENTED));
        if (PolicyReader.read(version.getPolicy(), version.getDocument())
                instanceof Reading.Loaded<List<Policy>>(var policies)) {
            for (var policy : policies) {
                if (policy instanceof PoolPolicy pool) {
                    PolicyParameters.of(pool).forEach(name -> cells.add(new Cell(Area.PARAMETER, name)));
                }
            }
        }
        return cells;
    }
}
