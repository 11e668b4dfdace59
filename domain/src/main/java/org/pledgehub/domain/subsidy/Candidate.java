package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.SubsidyEvent.Called;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/** An application on its way through the limits: what it is due is filled in as those before it take their part. */
final class Candidate {

    private final ApplicationFile file;
    private final Optional<SubsidyPolicy> policy;
    private final Optional<Called> call;
    private final List<SubsidyCheck> checks;
    private final List<ProofStep> proof = new ArrayList<>();
    private Optional<Entry<StepTaken>> decision = Optional.empty();
    private Fen subsidy = Fen.ZERO;
    private Fen capped = Fen.ZERO;
    private Fen entitled = Fen.ZERO;
    private Fen approved = Fen.ZERO;

    Candidate(ApplicationFile file, Optional<SubsidyPolicy> policy, Optional<Called> call, List<SubsidyCheck> checks) {
        this.file = file;
        this.policy = policy;
        this.call = call;
        this.checks = new ArrayList<>(checks);
    }

    ApplicationFile file() {
        return file;
    }

    Optional<SubsidyPolicy> policy() {
        return policy;
    }

    /** Its rules; only of one that has some. */
    SubsidyPolicy rules() {
        return policy.orElseThrow();
    }

    Optional<Called> call() {
        return call;
    }

    List<SubsidyCheck> checks() {
        return checks;
    }

    List<ProofStep> proof() {
        return proof;
    }

    void add(SubsidyCheck check) {
        checks.add(check);
    }

    boolean fails() {
        return checks.stream().anyMatch(SubsidyCheck::fails);
    }

    boolean waits() {
        return checks.stream().anyMatch(SubsidyCheck::waits);
    }

    boolean isClear() {
        return !fails() && !waits();
    }

    boolean hasReason(SubsidyReason reason) {
        return checks.stream().anyMatch(check -> check.isOpen() && check.reason() == reason);
    }

    void decide(Entry<StepTaken> counting) {
        decision = Optional.of(counting);
    }

    Optional<Entry<StepTaken>> decision() {
        return decision;
    }

    boolean isRejected() {
        return decision.flatMap(step -> step.body().outcome().asOptional())
                .filter(outcome -> outcome == StepOutcome.FAILED)
                .isPresent();
    }

    Told<Fen> decided() {
        return decision.map(step -> step.body().amount()).orElseGet(Told::unknown);
    }

    Optional<LocalDate> decidedOn() {
        return decision.map(Entry::day);
    }

    void subsidise(SubsidyDue due) {
        subsidy = due.amount();
        proof.addAll(due.proof());
    }

    void cap(SubsidyDue due) {
        capped = due.amount();
        proof.addAll(due.proof());
    }

    void entitle(SubsidyDue due) {
        entitled = due.amount();
        proof.addAll(due.proof());
    }

    void approve(SubsidyDue due) {
        approved = due.amount();
        proof.addAll(due.proof());
    }

    Fen subsidy() {
        return subsidy;
    }

    Fen capped() {
        return capped;
    }

    Fen entitled() {
        return entitled;
    }

    Fen approved() {
        return approved;
    }

    /** What it takes of ceilings and budgets: what may be paid, or what was paid and has not come back. */
    Fen taken() {
        return approved.max(file.netPaid());
    }
}
