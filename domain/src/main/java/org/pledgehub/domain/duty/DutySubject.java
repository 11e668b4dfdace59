package org.pledgehub.domain.duty;

/** Whose duty it is: the pool's own, or that of something in it. */
public sealed interface DutySubject {

    /** The pool itself; its duties are told apart by the day from which they run. */
    record OfPool() implements DutySubject {}

    /**
     * One account of the pool; it has each duty once.
     *
     * @param account {@code FISCAL} or {@code PARTNER}
     */
    record OfAccount(String account) implements DutySubject {}

    /**
     * A claim; it has each duty once.
     *
     * @param claim the claim's id
     */
    record OfClaim(String claim) implements DutySubject {}

    /**
     * The company that owes a loan.
     *
     * @param loan the loan's key
     */
    record OfLoan(String loan) implements DutySubject {}

    /**
     * Something about a loan: a filing that was received, a pledged right.
     *
     * @param loan the loan's key
     * @param part names it within the loan
     */
    record InLoan(String loan, String part) implements DutySubject {}

    /**
     * Something in a subsidy programme.
     *
     * @param name a call by its year, an application by its id, a company by its code
     */
    record InProgramme(String name) implements DutySubject {}
}
