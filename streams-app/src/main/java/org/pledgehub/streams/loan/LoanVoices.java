package org.pledgehub.streams.loan;

import org.pledgehub.streams.duty.DutyAlerts;

/**
 * How the loan room speaks to people.
 *
 * @param feedback answers to senders
 * @param alerts what a person must look at
 * @param duties what is due soon or was missed
 */
record LoanVoices(LoanFeedback feedback, LoanAlerts alerts, DutyAlerts duties) {}
