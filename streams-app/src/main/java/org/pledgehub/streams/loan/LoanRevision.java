package org.pledgehub.streams.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.RightClaimed;
import org.pledgehub.contract.hop.WatchRight;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.state.LoanState;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.streams.duty.NextForm;
import org.pledgehub.streams.fact.ClaimOnRightRecord;

/**
 * Makes up one dossier anew and compares it with what was published: only differences are said. Whatever the reason for
 * looking, a fact, a right, a day, a feed or a reference, the work is the same, so no order of arrival is left out.
 */
final class LoanRevision {

    private final LoanState state;
    private final LoanVoices voices;
    private final Dossier dossier;
    private final LoanState next;
    private final List<LoanOutput> outputs = new ArrayList<>();

    private LoanRevision(LoanState state, Dossier dossier, LoanVoices voices) {
        this.state = state;
        this.voices = voices;
        this.dossier = dossier;
        this.next = LoanStates.copyOf(state);
    }

    /** What comes of looking again. */
    static LoanStep of(LoanState state, Dossier dossier, LoanVoices voices, Occasion occasion) {
        var revision = new LoanRevision(state, dossier, voices);
        var facts = new LoanAnswers(voices.feedback(), dossier, revision.outputs).give(state, occasion);
        revision.next.setFacts(facts);
        revision.watch();
        revision.rightClaims();
        revision.view();
        revision.deadlines();
        revision.duties();
        revision.contribution();
        revision.claims();
        revision.breaks();
        revision.raise(voices.alerts().due(state, facts, dossier));
        revision.next.setTimers(LoanWakeUps.keys(dossier, facts));
        return new LoanStep(revision.next, revision.outputs);
    }

    private void watch() {
        var watched = new ArrayList<>(state.getWatched());
        dossier.pledgedRights().stream()
                .map(RightId::canonical)
                .filter(right -> !watched.contains(right))
                .forEach(right -> {
                    watched.add(right);
                    outputs.add(new LoanOutput.RightWatched(new WatchRight(right, state.getLoan())));
                });
        next.setWatched(watched);
    }

    /** Each right is told once of the first claim that lives on it, and once that none does any more. */
    private void rightClaims() {
        Map<String, RightClaimed> told = byId(state.getRightClaims(), RightClaimed::getRight);
        var held = new ArrayList<RightClaimed>();
        dossier.claimsOnRights().forEach((right, claim) -> {
            var now = new RightClaimed(right.canonical(), state.getLoan(), ClaimOnRightRecord.write(claim));
            held.add(now);
            if (!now.equals(told.remove(now.getRight()))) {
                outputs.add(new LoanOutput.ClaimTold(now));
            }
        });
        told.keySet()
                .forEach(
                        right -> outputs.add(new LoanOutput.ClaimTold(new RightClaimed(right, state.getLoan(), null))));
        next.setRightClaims(held);
    }

    private void view() {
        var view = LoanViewWriter.write(dossier);
        var published = state.getView();
        if (published == null || !sameButForTheDay(published, view)) {
            next.setView(view);
            outputs.add(new LoanOutput.ViewChanged(view));
        }
    }

    private static boolean sameButForTheDay(LoanView published, LoanView view) {
        return LoanView.newBuilder(view).setAsOf(published.getAsOf()).build().equals(published);
    }

    private void deadlines() {
        Map<String, DeadlineView> published = byId(state.getDeadlines(), DeadlineView::getDeadlineId);
        var held = new ArrayList<DeadlineView>();
        dossier.terms()
                .resolved()
                .ifPresent(terms -> dossier.deadlines().forEach(deadline -> {
                    var now = DeadlineWriter.write(
                            dossier, terms, deadline, dossier.moment().asOf());
                    var earlier = published.remove(now.getDeadlineId());
                    held.add(earlier == null ? opened(now) : followed(earlier, now));
                }));
        published
                .values()
                .forEach(gone -> outputs.add(new LoanOutput.DeadlineGone(
                        DeadlineWriter.withdrawn(gone, dossier.moment().asOf()))));
        next.setDeadlines(held);
    }

    private DeadlineView opened(DeadlineView deadline) {
        outputs.add(new LoanOutput.DeadlineChanged(deadline));
        return deadline;
    }

    private DeadlineView followed(DeadlineView earlier, DeadlineView now) {
        var changed = NextForm.after(earlier, now);
        changed.ifPresent(view -> {
            outputs.add(new LoanOutput.DeadlineChanged(view));
            voices.alerts().review(earlier, view).ifPresent(alert -> outputs.add(new LoanOutput.Alerted(alert)));
        });
        return changed.orElse(earlier);
    }

    private void duties() {
        next.setDuties(new LoanDutyBook(state.getDuties()).follow(dossier, voices.duties(), outputs));
    }

    private void contribution() {
        var before = state.getContribution();
        var after = dossier.contribution().map(ContributionWriter::write).orElse(null);
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null && after != null && before.getPool().equals(after.getPool())) {
            move(before.getPool(), before, after);
        } else {
            if (before != null) {
                move(before.getPool(), before, null);
            }
            if (after != null) {
                move(after.getPool(), null, after);
            }
        }
        next.setContribution(after);
    }

    private void move(String pool, @Nullable Contribution before, @Nullable Contribution after) {
        outputs.add(new LoanOutput.ContributionMoved(
                pool, new ContributionChanged(state.getLoan(), nextSequence(), before, after)));
    }

    private void claims() {
        Map<String, ClaimAssessed> sent = byId(state.getClaims(), ClaimAssessed::getClaimId);
        var writer = new ClaimWriter(state, dossier);
        var held = new ArrayList<ClaimAssessed>();
        dossier.firstDisbursement()
                .ifPresent(first -> dossier.claims().forEach(claim -> {
                    var now = writer.write(claim, first.body().pool());
                    var earlier = sent.get(now.getClaimId());
                    if (earlier != null && earlier.getPool().equals(now.getPool())) {
                        sent.remove(now.getClaimId());
                    }
                    held.add(earlier != null && sameButForTheSequence(earlier, now) ? earlier : send(now));
                }));
        sent.values().forEach(this::takeBack);
        next.setClaims(held);
    }

    private void breaks() {
        var standing = LoanBreaks.standing(state.getBreaks(), dossier);
        LoanBreaks.changes(state.getBreaks(), standing, dossier)
                .forEach(found -> outputs.add(new LoanOutput.BreakChanged(found)));
        next.setBreaks(standing);
    }

    private ClaimAssessed send(ClaimAssessed now) {
        var claim = ClaimAssessed.newBuilder(now).setSequence(nextSequence()).build();
        outputs.add(new LoanOutput.ClaimMoved(claim));
        return claim;
    }

    private static boolean sameButForTheSequence(ClaimAssessed sent, ClaimAssessed now) {
        return ClaimAssessed.newBuilder(now)
                .setSequence(sent.getSequence())
                .build()
                .equals(sent);
    }

    /** A claim that was sent to a pool the loan no longer belongs to. */
    private void takeBack(ClaimAssessed sent) {
        outputs.add(new LoanOutput.ClaimMoved(ClaimAssessed.newBuilder(sent)
                .setPolicy(null)
                .setVerdict(ClaimVerdict.WITHDRAWN)
                .setReasons(List.of())
                .setChecks(List.of())
                .setExposureFen(0)
                .setSequence(nextSequence())
                .build()));
    }

    private void raise(List<Alert> alerts) {
        var raised = new ArrayList<>(state.getAlerts());
        for (var alert : alerts) {
            raised.add(alert.getAlertId());
            outputs.add(new LoanOutput.Alerted(alert));
        }
        next.setAlerts(raised);
    }

    private long nextSequence() {
        next.setSequence(next.getSequence() + 1);
        return next.getSequence();
    }

    private static <V> Map<String, V> byId(List<V> values, Function<V, String> id) {
        return values.stream().collect(Collectors.toMap(id, value -> value, (one, other) -> other, TreeMap::new));
    }
}
