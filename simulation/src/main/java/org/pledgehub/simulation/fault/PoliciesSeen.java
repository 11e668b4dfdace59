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

/** Which policies are applied and what their parameters say. Each text is read once, and after so many texts only its name counts. */
final class PoliciesSeen {

    private static final int MOST_TEXTS = 5_000;
    static final String INVENTED = "invented";

    private final Map<String, List<Cell>> byText = new HashMap<>();

    /** Cells of a reference; none where it is no policy or cannot be read. */
    List<Cell> cellsOf(SpecificRecord reference) {
        if (!(reference instanceof PolicyVersion version)) {
            return List.of();
        }
        var known = byText.get(version.getDocument());
        if (known != null) {
            return known;
        }
        if (byText.size() >= MOST_TEXTS) {
            return List.of(policyOf(version));
        }
        var cells = read(version);
        byText.put(version.getDocument(), cells);
        return cells;
    }

    private static Cell policyOf(PolicyVersion version) {
        boolean isPreset = Presets.text(version.getPolicy()).isPresent();
        return new Cell(Area.POLICY, isPreset ? version.getPolicy() : INVENTED);
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
