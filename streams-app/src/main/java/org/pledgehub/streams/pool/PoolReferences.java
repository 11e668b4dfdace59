package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.duty.AgreedContribution;
import org.pledgehub.domain.duty.ClaimClocks;
import org.pledgehub.domain.duty.PoolDuties;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.life.LifeTerms;
import org.pledgehub.domain.life.PoolLife;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.pool.AccountSums;
import org.pledgehub.domain.pool.Funds;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.pool.PoolRules;
import org.pledgehub.streams.reference.Offices;
import org.pledgehub.streams.reference.ReferenceBook;

/**
 * What the references say of one pool, at this moment.
 *
 * @param book all references
 * @param pool which pool
 */
record PoolReferences(ReferenceBook book, PoolId pool) implements PoolRules {

    @Override
    public Registration registration() {
        return entry().<Registration>map(registered -> new Registration.Known(
                        Offices.custodian(registered), Offices.operator(registered), Offices.authority(registered)))
                .orElseGet(Registration.Unknown::new);
    }

    @Override
    public WorkCalendar calendar() {
        return book.calendarBook();
    }

    @Override
    public Optional<PoolTerms> termsUnder(PolicyRef policy) {
        return version(policy).map(this::terms);
    }

    private PoolTerms terms(PoolPolicy policy) {
        var terms = PoolTerms.of(policy);
        var poolShare = entry().map(Pool::getPoolSharePpm);
        if (poolShare.isPresent()) {
            terms = terms.withPoolShare(Share.ofPpm(poolShare.get()));
        }
        var fiscalShare = entry().map(Pool::getFiscalSharePpm);
        return fiscalShare.isPresent() ? terms.withFiscalShare(Share.ofPpm(fiscalShare.get())) : terms;
    }

    /**
     * What the pool has to do, by the version in force on the day of its establishment: the agreement was made under it.
     * Empty where that day or that version is not known.
     */
    Optional<PoolDuties> duties(PoolLife life) {
        return entry().flatMap(registered -> Optional.ofNullable(registered.getEstablishedOn()))
                .flatMap(day -> policyOn(Optional.of(day))
                        .map(policy ->
                                PoolDuties.of(policy, book.calendarBook(), day).living(life, this::version)));
    }

    /** The clocks of claims that a version decides; empty where it is not known here. */
    Optional<ClaimClocks> claimClocks(PolicyRef policy) {
        return version(policy).map(rules -> new ClaimClocks(rules, book.calendarBook()));
    }

    private Optional<PoolPolicy> version(PolicyRef policy) {
        return book.policyBook()
                .version(policy)
                .flatMap(version -> version instanceof PoolPolicy rules ? Optional.of(rules) : Optional.empty());
    }

    /** The version of the pool's policy that decides cases of the day; empty between versions and before any tick. */
    Optional<PoolPolicy> policyOn(Optional<LocalDate> day) {
        return day.flatMap(asOf -> policyId().flatMap(id -> book.policyBook().poolPolicyOn(id, asOf)));
    }

    /** A version to read off who pays first, for showing what is available. */
    Optional<PoolPolicy> policyToShow(Optional<LocalDate> day) {
        return policyOn(day)
                .or(() -> policyId()
                        .flatMap(id -> book.policyBook().greatestVersion(id))
                        .flatMap(version ->
                                version instanceof PoolPolicy rules ? Optional.of(rules) : Optional.empty()));
    }

    /**
     * The pool's time, under the version in force when it was established, or the one to show; a later term is evaluated
     * under its own version, as far as that is known.
     */
    LifeTerms lifeTerms(PoolLife life, Optional<LocalDate> day) {
        var establishedOn = entry().map(Pool::getEstablishedOn);
        var founded = policyOn(establishedOn)
                .or(() -> policyToShow(day))
                .map(policy -> LifeTerms.of(Told.from(establishedOn), policy))
                .orElseGet(() -> new LifeTerms(Told.from(establishedOn), Told.unknown(), Told.unknown()));
        return life.continuedUnder().stream()
                .flatMap(policy -> version(policy).stream())
                .reduce((earlier, later) -> later)
                .map(founded::evaluatedUnder)
                .orElse(founded);
    }

    /** What its parties agreed to contribute; empty where it was not told. */
    Optional<Fen> agreed(PoolAccount account) {
        return entry().map(registered -> switch (account) {
                    case FISCAL -> registered.getAgreedFiscalFen();
                    case PARTNER -> registered.getAgreedPartnerFen();
                })
                .map(Fen::amount);
    }

    /** What its sides agreed to contribute by a day, where a sum and a day were told, and what they have contributed. */
    List<AgreedContribution> agreedContributions(Funds funds) {
        return Stream.of(PoolAccount.values())
                .flatMap(account -> agreed(account)
                        .filter(Fen::isPositive)
                        .flatMap(sum -> agreedBy(account)
                                .map(day -> new AgreedContribution(
                                        account.name(), sum, day, AccountSums.contributed(funds, account))))
                        .stream())
                .toList();
    }

    private Optional<LocalDate> agreedBy(PoolAccount account) {
        return entry().map(registered -> switch (account) {
            case FISCAL -> registered.getAgreedFiscalBy();
            case PARTNER -> registered.getAgreedPartnerBy();
        });
    }

    private Optional<PolicyId> policyId() {
        return entry().map(registered -> PolicyId.of(registered.getPolicy()));
    }

    private Optional<Pool> entry() {
        return book.pool(pool);
    }
}
