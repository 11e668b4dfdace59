package org.pledgehub.streams.subsidy;

import java.util.List;
import org.pledgehub.contract.common.ProofStep;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.subsidy.SubsidyCase;
import org.pledgehub.domain.subsidy.SubsidyCheck;

/** Writes how an application stands. */
final class SubsidyWriter {

    private SubsidyWriter() {}

    /** The view, without the day. */
    static SubsidyView view(String programme, SubsidyCase standing) {
        var sums = standing.sums();
        var course = standing.course();
        var applied = standing.applied();
        return SubsidyView.newBuilder()
                .setApplication(standing.id().toString())
                .setProgramme(programme)
                .setYear(applied.year())
                .setUscc(applied.company().canonical())
                .setLoan(applied.loan().canonical())
                .setApplicant(standing.id().party().canonical())
                .setAppliedOn(standing.appliedOn())
                .setPolicy(standing.policy().map(PolicyRef::canonical).orElse(null))
                .setStage(standing.stage().name())
                .setReasons(standing.reasons().stream().map(Enum::name).toList())
                .setChecks(standing.checks().stream().map(SubsidyWriter::check).toList())
                .setSubsidyFen(sums.subsidy().value())
                .setEntitledFen(sums.entitled().value())
                .setDecidedFen(sums.decided().asOptional().map(Fen::value).orElse(null))
                .setApprovedFen(sums.approved().value())
                .setPaidFen(sums.paid().value())
                .setReturnedFen(sums.returned().value())
                .setToReturnFen(sums.toReturn().value())
                .setDecidedOn(course.decidedOn().orElse(null))
                .setNoticeFrom(course.noticeFrom().orElse(null))
                .setNoticeEndsOn(course.noticeEnds().map(DueDate::date).orElse(null))
                .setNoticeProvisional(
                        course.noticeEnds().filter(DueDate::provisional).isPresent())
                .setBannedUntil(course.bannedUntil().orElse(null))
                .setNextStep(standing.nextStep().map(Enum::name).orElse(null))
                .setProof(standing.proof().stream().map(SubsidyWriter::step).toList())
                .setInputs(inputs(standing.inputs()))
                .build();
    }

    private static RuleCheck check(SubsidyCheck check) {
        return RuleCheck.newBuilder()
                .setRuleId(check.rule().ruleId())
                .setArticle(check.rule().article())
                .setPhrase(check.rule().phrase())
                .setOutcome(check.outcome().name())
                .setCode(check.isOpen() ? check.reason().name() : null)
                .setDetail(check.detail())
                .build();
    }

    private static ProofStep step(org.pledgehub.domain.compensation.ProofStep step) {
        return ProofStep.newBuilder()
                .setRuleId(step.rule().ruleId())
                .setArticle(step.rule().article())
                .setPhrase(step.rule().phrase())
                .setFormula(step.formula())
                .setInputs(step.inputs())
                .setResultFen(step.result().value())
                .build();
    }

    private static List<SourceRecord> inputs(List<EventHeader> headers) {
        return headers.stream()
                .map(header -> new SourceRecord(
                        header.source().topic(),
                        header.source().partition(),
                        header.source().offset(),
                        header.party().canonical(),
                        header.eventId().canonical()))
                .toList();
    }
}
