package org.pledgehub.domain.subsidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.subsidy.SubsidyEvent.Applied;
import org.pledgehub.domain.subsidy.SubsidyEvent.Called;
import org.pledgehub.domain.subsidy.SubsidyEvent.CostPaid;
import org.pledgehub.domain.subsidy.SubsidyEvent.LoanRepaid;
import org.pledgehub.domain.subsidy.SubsidyEvent.OfApplication;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/** The facts of one programme that count, sorted to calls and applications; what nobody may say is left out. */
final class ProgrammeFile {

    private final Voices voices;
    private final Map<Integer, Entry<Called>> calls = new TreeMap<>();
    private final Map<EventKey, EventKey> names = new HashMap<>();
    private final Map<EventKey, ApplicationFile> applications = new TreeMap<>();

    private ProgrammeFile(SubsidyRules rules) {
        voices = new Voices(rules);
    }

    static ProgrammeFile of(FactBook<SubsidyEvent> facts, SubsidyRules rules) {
        var file = new ProgrammeFile(rules);
        facts.effective().forEach(file::open);
        facts.effective().forEach(file::sort);
        return file;
    }

    Voices voices() {
        return voices;
    }

    /** The call of a year as it was last published. */
    Optional<Called> call(int year) {
        return Optional.ofNullable(calls.get(year)).map(Entry::body);
    }

    /** The calls, by year. */
    List<Called> calls() {
        return calls.values().stream().map(Entry::body).toList();
    }

    /** The application of that name, its own or that of a correction. */
    Optional<ApplicationFile> application(EventKey name) {
        return Optional.ofNullable(names.get(name)).map(applications::get);
    }

    /** All applications, in legal order. */
    List<ApplicationFile> applications() {
        var all = new ArrayList<>(applications.values());
        all.sort((one, other) -> EventHeader.LEGAL_ORDER.compare(one.header(), other.header()));
        return all;
    }

    private void open(EffectiveFact<SubsidyEvent> fact) {
        if (fact.body() instanceof Applied applied) {
            applications.put(fact.identity(), new ApplicationFile(entry(fact, applied)));
            fact.names().forEach(name -> names.put(new EventKey(fact.identity().party(), name), fact.identity()));
        }
    }

    private void sort(EffectiveFact<SubsidyEvent> fact) {
        switch (fact.body()) {
            case Called called -> {
                if (voices.isAuthority(fact.header())) {
                    calls.put(called.year(), entry(fact, called));
                }
            }
            case OfApplication said ->
                application(said.application())
                        .filter(file -> voices.admits(fact.header(), said, file))
                        .ifPresent(file -> add(file, fact, said));
            case Applied applied -> {}
            case SubsidyEvent.Reversal reversal -> {}
        }
    }

    private static void add(ApplicationFile file, EffectiveFact<SubsidyEvent> fact, OfApplication said) {
        switch (said) {
            case CostPaid cost -> file.add(entry(fact, cost));
            case LoanRepaid repaid -> file.addRepayment(entry(fact, repaid));
            case StepTaken step -> file.addStep(entry(fact, step));
        }
    }

    private static <E extends SubsidyEvent> Entry<E> entry(EffectiveFact<SubsidyEvent> fact, E body) {
        return new Entry<>(fact.original(), fact.header(), body);
    }
}
