package org.pledgehub.streams.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RecoveryPart;
import org.pledgehub.contract.common.SharedRecovery;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.domain.key.LoanKey;

/** What a recovery on several loans asks for: parts that are the whole, and this loan's part among them, once. */
final class RecoveryRules {

    private RecoveryRules() {}

    /** Checks the payload as a whole. A recovery that is not split yet is not wrong; it waits. */
    static void check(SpecificRecord payload, FormFindings findings) {
        if (payload instanceof RecoveryReceived recovery
                && recovery.getShared() != null
                && !recovery.getShared().getParts().isEmpty()) {
            check(recovery, recovery.getShared(), findings);
        }
    }

    private static void check(RecoveryReceived recovery, SharedRecovery whole, FormFindings findings) {
        var parts = whole.getParts();
        if (!isSum(parts, RecoveryPart::getGrossFen, whole.getGrossFen())
                || !isSum(parts, RecoveryPart::getCostFen, whole.getCostFen())) {
            findings.fault("RECOVERY_PARTS_NOT_THE_WHOLE", Map.of());
        }
        var own = parts.stream()
                .filter(part -> keyOf(part.getLoan()).equals(keyOf(recovery.getLoan())))
                .toList();
        boolean once = own.size() == 1
                && own.getFirst().getGrossFen() == recovery.getGrossFen()
                && own.getFirst().getCostFen() == recovery.getCostFen();
        if (!once) {
            findings.fault("RECOVERY_PART_DIFFERS", Map.of());
        }
    }

    private static Optional<LoanKey> keyOf(LoanRef loan) {
        return LoanKey.parse(loan.getBank(), loan.getContract()).asOptional();
    }

    private static boolean isSum(List<RecoveryPart> parts, ToLongFunction<RecoveryPart> amount, long whole) {
        try {
            return parts.stream().mapToLong(amount).reduce(0, Math::addExact) == whole;
        } catch (ArithmeticException beyond) {
            return false;
        }
    }
}
