package org.pledgehub.oracle.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.ref.Pool;

/**
 * Everything told of one loan, resolved. Operators and authorities other than those of the loan's pool are not heard, nor
 * guarantors other than those that stand behind it;
 * the loan's pool is that of the first disbursement that stands, or else of the first one taken back.
 *
 * @param story facts and what stands of them
 * @param bank lending bank
 * @param contract contract number, not escaped
 * @param spokenFor pool that decides who may speak, absent while no disbursement is known
 * @param custody who may speak
 * @param onePool whether all disbursements known name one pool; where they do not, which operator and authority may
 *     speak has changed on the way, and what they were answered hangs on when
 * @param backing guarantors that may speak
 * @param oneBacking the same of the guarantors that they name
 */
public record LoanStory(
        Story story,
        String bank,
        String contract,
        Optional<String> spokenFor,
        Custody custody,
        boolean onePool,
        Backing backing,
        boolean oneBacking) {

    static LoanStory of(String loan, List<Fact> told, Map<String, Pool> pools) {
        var heard = Story.of(loan, told, fact -> true);
        var standing = heard.standing(LoanDisbursed.class);
        var first = (standing.isEmpty() ? heard.takenBack(LoanDisbursed.class) : standing)
                .stream().findFirst().map(Said::payload);
        var spokenFor = first.flatMap(said -> Keys.pool(said.getPool()));
        var custody = new Custody(spokenFor.flatMap(pool -> Optional.ofNullable(pools.get(pool))));
        var backing = Backing.of(first);
        return new LoanStory(
                heard.hearing(fact -> custody.hears(fact) && backing.hears(fact)),
                bankOf(loan),
                contractOf(told),
                spokenFor,
                custody,
                many(heard, said -> said.getPool().strip()) <= 1,
                backing,
                many(heard, Backing::told) <= 1);
    }

    /** How many different things the disbursements known say. */
    private static long many(Story heard, Function<LoanDisbursed, ?> what) {
        return heard.known().stream()
                .filter(fact -> fact.payload() instanceof LoanDisbursed)
                .map(fact -> what.apply((LoanDisbursed) fact.payload()))
                .distinct()
                .count();
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
