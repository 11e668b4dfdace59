package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.filing.MissedBy;
import org.pledgehub.domain.filing.ReceiptHour;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.domain.loan.LoanTerms;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.policy.RuleText;

/** Writes filing deadlines. */
final class DeadlineWriter {

    private DeadlineWriter() {}

    /** A deadline as published for the first time. */
    static DeadlineView write(
            Dossier dossier, LoanTerms.Resolved terms, FilingDeadline deadline, Told<LocalDate> asOf) {
        var due = deadline.due().asOptional();
        var rule = deadline.rule().asOptional();
        var archive = dossier.archiveOf(deadline);
        return DeadlineView.newBuilder()
                .setDeadlineId(dossier.loan().canonical() + "#" + deadline.tranche())
                .setLoan(dossier.loan().canonical())
                .setBank(dossier.loan().bank().canonical())
                .setTranche(deadline.tranche().name())
                .setPool(terms.pool().pool().canonical())
                .setPolicy(terms.terms().policy().ref().canonical())
                .setRuleId(rule.map(RuleText::ruleId).orElse(null))
                .setArticle(rule.map(RuleText::article).orElse(null))
                .setDisbursedOn(deadline.disbursedOn())
                .setDueOn(due.map(DueDate::date).orElse(null))
                .setProvisional(due.map(DueDate::provisional).orElse(false))
                .setState(DeadlineState.valueOf(deadline.state().name()))
                .setReceivedOn(deadline.receivedOn().asOptional().orElse(null))
                .setReason(reason(deadline))
                .setRevision(1)
                .setAsOf(asOf.asOptional().orElse(null))
                .setDocuments(names(archive.handedIn()))
                .setMissingDocuments(names(archive.missing()))
                .setMissingSince(archive.missingSince().asOptional().orElse(null))
                .build();
    }

    private static @Nullable String reason(FilingDeadline deadline) {
        if (deadline.missedBy() == MissedBy.FEED_SILENT) {
            return MissedBy.FEED_SILENT.name();
        }
        return deadline.hour() == ReceiptHour.NO_MATTER ? null : deadline.hour().name();
    }

    private static List<String> names(Collection<FilingDocumentKind> kinds) {
        return kinds.stream().map(FilingDocumentKind::name).toList();
    }

    /** The last form of a deadline that there is no reason for any more. */
    static DeadlineView withdrawn(DeadlineView earlier, Told<LocalDate> asOf) {
        return DeadlineView.newBuilder(earlier)
                .setState(DeadlineState.WITHDRAWN)
                .setRevision(earlier.getRevision() + 1)
                .setPreviousDueOn(earlier.getDueOn())
                .setPreviousState(earlier.getState())
                .setAsOf(asOf.asOptional().orElse(null))
                .build();
    }
}
