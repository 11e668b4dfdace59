package org.pledgehub.cli.site;

import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RegistryEvent;

/** The parties of the {@link Cast}, each with a plain producer of its own. */
public final class Voices {
    private final PlainFeed bank;
    private final PlainFeed otherBank;
    private final PlainFeed disabledBank;
    private final PlainFeed registry;
    private final PlainFeed operator;
    private final PlainFeed authority;
    private final PlainFeed custodian;

    /** Opens their producers. */
    public Voices(HubSite hub) {
        bank = hub.feed(Cast.BANK, Role.BANK);
        otherBank = hub.feed(Cast.OTHER_BANK, Role.BANK);
        disabledBank = hub.feed(Cast.DISABLED_BANK, Role.BANK);
        registry = hub.feed(Cast.REGISTRY, Role.REGISTRY);
        operator = hub.feed(Cast.OPERATOR, Role.OPERATOR);
        authority = hub.feed(Cast.AUTHORITY, Role.AUTHORITY);
        custodian = hub.feed(Cast.CUSTODIAN, Role.CUSTODIAN);
    }

    /** The bank's own producer, for what is no event. */
    public PlainFeed bank() {
        return bank;
    }

    /** The bank says. */
    public long bank(String eventId, LocalDate day, SpecificRecord payload) {
        return bank.send(new BankEvent(LoanScenario.on(eventId, day), payload));
    }

    /** The other bank says. */
    public long otherBank(String eventId, LocalDate day, SpecificRecord payload) {
        return otherBank.send(new BankEvent(LoanScenario.on(eventId, day), payload));
    }

    /** The disabled bank says. */
    public long disabledBank(String eventId, LocalDate day, SpecificRecord payload) {
        return disabledBank.send(new BankEvent(LoanScenario.on(eventId, day), payload));
    }

    /** The registry says. */
    public long registry(String eventId, LocalDate day, SpecificRecord payload) {
        return registry.send(new RegistryEvent(LoanScenario.on(eventId, day), payload));
    }

    /** The operator says. */
    public long operator(String eventId, LocalDate day, SpecificRecord payload) {
        return operator.send(new OperatorEvent(LoanScenario.on(eventId, day), payload));
    }

    /** The authority says. */
    public long authority(String eventId, LocalDate day, SpecificRecord payload) {
        return authority.send(new AuthorityEvent(LoanScenario.on(eventId, day), payload));
    }

    /** The custodian says. */
    public long custodian(String eventId, LocalDate day, SpecificRecord payload) {
        return custodian.send(new CustodianEvent(LoanScenario.on(eventId, day), payload));
    }

    /** Everything that leads to a claim, in the order of the days; event ids begin with {@code name}. */
    public void tellClaim(String name, LoanScenario loan) {
        tellLending(name, loan);
        bank(name + "-defaulted", LocalDate.of(2025, 9, 10), loan.defaulted());
        bank(name + "-notice", LocalDate.of(2025, 9, 22), loan.notice());
    }

    /** Registration, disbursement, pledge and a filing in time. */
    public void tellLending(String name, LoanScenario loan) {
        var day = LoanScenario.DISBURSED_ON;
        registry(name + "-registered", day.minusDays(3), loan.registered());
        bank(name + "-disbursed", day, loan.disbursed());
        bank(name + "-pledged", day, loan.pledged());
        operator(name + "-filed", day.plusDays(10), loan.filed());
        authority(name + "-received", day.plusDays(11), loan.received());
        authority(name + "-accepted", day.plusDays(14), loan.accepted());
    }

    /** Both accounts of a pool are funded. */
    public void tellContributions(String name, String pool) {
        int number = 0;
        for (var movement : Cast.contributions(pool)) {
            number++;
            custodian(name + "-" + number, LocalDate.of(2025, 1, 10), movement);
        }
    }
}
