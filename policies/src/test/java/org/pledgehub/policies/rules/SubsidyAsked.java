package org.pledgehub.policies.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CompanyCheck;
import org.pledgehub.domain.policy.RightGrade;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.subsidy.SubsidyEvent.Applied;
import org.pledgehub.domain.subsidy.SubsidyEvent.Pledged;

/** An application that is right in every respect, of which a test changes what it is about. */
final class SubsidyAsked {

    private final Map<SubsidyCost, Fen> costs = new EnumMap<>(SubsidyCost.class);
    private int year = 2026;
    private int company = 1;
    private String contract = "C1";
    private String disbursedOn = "2025-01-10";
    private String appliedOn = "2026-03-10";
    private String reportedOn = "2026-03-10";
    private List<Pledged> rights = List.of(new Pledged(RightKind.PATENT, Set.of()));
    private Told<String> industry = Told.unknown();
    private Told<Fen> requested = Told.unknown();
    private Finding inDistrict = Finding.YES;

    static SubsidyAsked of(SubsidyCost cost, long fen) {
        return new SubsidyAsked().and(cost, fen);
    }

    static SubsidyAsked interest(long fen) {
        return of(SubsidyCost.INTEREST, fen);
    }

    SubsidyAsked and(SubsidyCost cost, long fen) {
        costs.put(cost, Fen.of(fen));
        return this;
    }

    /** In the window of another year's call. */
    SubsidyAsked inYear(int call) {
        year = call;
        appliedOn = call + "-03-10";
        reportedOn = appliedOn;
        return this;
    }

    SubsidyAsked ofCompany(int number) {
        company = number;
        return this;
    }

    SubsidyAsked onLoan(String number) {
        contract = number;
        return this;
    }

    SubsidyAsked disbursedOn(String day) {
        disbursedOn = day;
        return this;
    }

    SubsidyAsked on(String day) {
        appliedOn = day;
        reportedOn = day;
        return this;
    }

    SubsidyAsked reportedOn(String day) {
        reportedOn = day;
        return this;
    }

    SubsidyAsked pledging(RightKind kind, RightGrade... grades) {
        rights = List.of(new Pledged(kind, Set.of(grades)));
        return this;
    }

    SubsidyAsked pledgingToo(RightKind kind, RightGrade... grades) {
        rights = List.of(rights.getFirst(), new Pledged(kind, Set.of(grades)));
        return this;
    }

    SubsidyAsked inIndustry(String name) {
        industry = Told.known(name);
        return this;
    }

    SubsidyAsked requesting(long fen) {
        requested = Told.known(Fen.of(fen));
        return this;
    }

    SubsidyAsked inDistrict(Finding finding) {
        inDistrict = finding;
        return this;
    }

    Map<SubsidyCost, Fen> costs() {
        return costs;
    }

    LocalDate day() {
        return LocalDate.parse(appliedOn);
    }

    Applied event() {
        return new Applied(
                year,
                Uscc.of("91110105MA01A2B%03d".formatted(company)),
                LoanKey.of("icbc/" + contract),
                Told.known(LocalDate.parse(disbursedOn)),
                rights,
                industry,
                Map.of(CompanyCheck.REGISTERED_IN_DISTRICT, inDistrict, CompanyCheck.PAYING_TAX, inDistrict),
                costs,
                requested,
                LocalDate.parse(reportedOn));
    }
}
