package org.pledgehub.streams.loan;

/**
 * How the loan room speaks to people.
 *
 * @param feedback answers to senders
 * @param alerts what a person must look at
 */
record LoanVoices(LoanFeedback feedback, LoanAlerts alerts) {}
