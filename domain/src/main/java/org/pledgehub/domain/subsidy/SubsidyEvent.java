package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CompanyCheck;
import org.pledgehub.domain.policy.RightGrade;
import org.pledgehub.domain.policy.SubsidyCost;

/** What parties report about a subsidy. Its legal day is that of the fact. */
public sealed interface SubsidyEvent {

    /** What a correction may not change. */
    String subject();

    /**
     * The yearly guide and call.
     *
     * @param year year of the call
     * @param opensOn first day for applications
     * @param closesOn last day
     * @param budget budget of the year
     */
    record Called(int year, LocalDate opensOn, Told<LocalDate> closesOn, Told<Fen> budget) implements SubsidyEvent {
        @Override
        public String subject() {
            return "call " + year;
        }
    }

    /**
     * A company applies.
     *
     * @param year year of the call
     * @param company who
     * @param loan whose costs
     * @param disbursedOn day of the first disbursement
     * @param rights pledged rights
     * @param industry industry of the company
     * @param standing what the applicant says of the company
     * @param costs what the applicant says was paid
     * @param requested sum asked for
     * @param reportedOn day on which the hub got the application
     */
    record Applied(
            int year,
            Uscc company,
            LoanKey loan,
            Told<LocalDate> disbursedOn,
            List<Pledged> rights,
            Told<String> industry,
            Map<CompanyCheck, Finding> standing,
            Map<SubsidyCost, Fen> costs,
            Told<Fen> requested,
            LocalDate reportedOn)
            implements SubsidyEvent {

        /** Keeps its own copies, costs in the order of their kinds. */
        public Applied {
            rights = List.copyOf(rights);
            standing = Map.copyOf(standing);
            var sorted = new EnumMap<SubsidyCost, Fen>(SubsidyCost.class);
            sorted.putAll(costs);
            costs = Collections.unmodifiableMap(sorted);
        }

        @Override
        public String subject() {
            return "application " + loan.canonical() + " " + company.canonical();
        }
    }

    /**
     * A pledged right.
     *
     * @param kind its kind
     * @param grades what it is beyond that
     */
    record Pledged(RightKind kind, Set<RightGrade> grades) {

        /** Keeps its own copy. */
        public Pledged {
            grades = Set.copyOf(grades);
        }
    }

    /** Something that is said of an application. */
    sealed interface OfApplication extends SubsidyEvent {

        /** Which application: the event that reported it, or a correction of that. */
        EventKey application();
    }

    /**
     * A cost was actually paid.
     *
     * @param application for which application
     * @param cost which cost
     * @param paid how much
     */
    record CostPaid(EventKey application, SubsidyCost cost, Fen paid) implements OfApplication {
        @Override
        public String subject() {
            return "cost " + cost + " " + application;
        }
    }

    /**
     * The loan is repaid in full.
     *
     * @param application for which application
     * @param lateDays most days by which an instalment was late
     * @param extension whether the loan had been extended
     */
    record LoanRepaid(EventKey application, int lateDays, Extension extension) implements OfApplication {
        @Override
        public String subject() {
            return "repayment " + application;
        }
    }

    /**
     * A step of the procedure was taken.
     *
     * @param application of which application
     * @param kind which step
     * @param outcome what it came to
     * @param amount sum decided, paid or returned
     * @param flags bad records found
     */
    record StepTaken(
            EventKey application, StepKind kind, Told<StepOutcome> outcome, Told<Fen> amount, Set<RecordFlag> flags)
            implements OfApplication {

        /** Keeps its own copy. */
        public StepTaken {
            flags = Set.copyOf(flags);
        }

        @Override
        public String subject() {
            return kind + " " + application;
        }
    }

    /** An event of the sender never happened. */
    record Reversal() implements SubsidyEvent {
        @Override
        public String subject() {
            return "reversal";
        }
    }
}
