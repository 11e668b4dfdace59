package org.pledgehub.oracle.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.ref.Pool;

/**
 * Everything told of one loan, resolved. Operators and authorities other than those of the loan's pool are not heard;
 * the loan's pool is that of the first disbursement that stands, or else of the first one taken back.
 *
 * @param story facts and what stands of them
 * @param bank lending bank
 * @param contract contract number, not escaped
 * @param spokenFor pool that decides who may speak, absent while no disbursement is known
 * @param custody who may speak
 * @param onePool whether all disbursements known name one pool; where they do not, which operator and authority may
 *     speak has changed on the way, and what they were answered hangs on when
 */
public record LoanStory(
        Story story, String bank, String contract, Optional<String> spokenFor, Custody custody, boolean onePool) {

    static LoanStory of(String loan, List<Fact> told, Map<String, Pool> pools) {
        var heard = Story.of(loan, told, fact -> true);
        var standing = heard.standing(LoanDisbursed.class);
        var spokenFor = (standing.isEmpty() ? heard.takenBack(LoanDisbursed.class) : standing)
                .stream().findFirst().flatMap(said -> Keys.pool(said.payload().getPool()));
        var named = heard.known().stream()
                .filter(fact -> fact.payload() instanceof LoanDisbursed)
                .map(fact -> ((LoanDisbursed) fact.payload()).getPool().strip())
                .distinct()
                .count();
        var custody = new Custody(spokenFor.flatMap(pool -> Optional.ofNullable(pools.get(pool))));
        return new LoanStory(
                heard.hearing(custody::hears), bankOf(loan), contractOf(told), spokenFor, custody, named <= 1);
    }

    /** Key of the loan. */
    public String loan() {
        return story.subject();
    }

    /** What stands of one kind, earlier legal dates first. */
    public <T> List<Said<T>> standing(Class<T> kind) {
        return story.standing(kind);
    }

    private static String bankOf(String loan) {
        return loan.substring(0, loan.indexOf('/'));
    }

    private static String contractOf(Collection<Fact> told) {
        return told.stream()
                .min(Comparator.comparing(Fact::place))
                .flatMap(fact -> {
                    var field = fact.payload().getSchema().getField("loan");
                    var ref = (LoanRef) fact.payload().get(field.pos());
                    return Keys.contract(ref.getContract());
                })
                .orElseThrow();
    }
}
