package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.pledgehub.contract.ref.PolicyVersion;

/**
 * All versions of all policies. The version that decides is the greatest that may decide and holds on the day asked
 * about; never the nearest one.
 */
public final class Policies {
    private static final Map<String, List<PolicyText>> READ = new ConcurrentHashMap<>();
    private static final Map<String, List<SubsidyText>> SUBSIDIES_READ = new ConcurrentHashMap<>();

    private final Map<String, List<PolicyText>> versions;
    private final Map<String, List<SubsidyText>> subsidies;

    private Policies(Map<String, List<PolicyText>> versions, Map<String, List<SubsidyText>> subsidies) {
        this.versions = versions;
        this.subsidies = subsidies;
    }

    /** Reads documents; one that cannot be read counts as not there. */
    public static Policies of(Collection<PolicyVersion> documents) {
        var versions = new HashMap<String, List<PolicyText>>();
        var subsidies = new HashMap<String, List<SubsidyText>>();
        for (var document : documents) {
            READ.computeIfAbsent(document.getDocument(), text -> read(text, PolicyFile::read)).stream()
                    .filter(text ->
                            text.policy().equals(document.getPolicy()) && text.version() == document.getVersion())
                    .forEach(text -> versions.computeIfAbsent(text.policy(), policy -> new ArrayList<>())
                            .add(text));
            SUBSIDIES_READ.computeIfAbsent(document.getDocument(), text -> read(text, SubsidyFile::read)).stream()
                    .filter(text ->
                            text.policy().equals(document.getPolicy()) && text.version() == document.getVersion())
                    .forEach(text -> subsidies
                            .computeIfAbsent(text.policy(), policy -> new ArrayList<>())
                            .add(text));
        }
        versions.values()
                .forEach(texts ->
                        texts.sort(Comparator.comparingInt(PolicyText::version).reversed()));
        subsidies
                .values()
                .forEach(texts ->
                        texts.sort(Comparator.comparingInt(SubsidyText::version).reversed()));
        return new Policies(versions, subsidies);
    }

    /** All versions of a subsidy, the greatest first. */
    public List<SubsidyText> subsidy(String policy) {
        return subsidies.getOrDefault(policy, List.of());
    }

    /** The version of a subsidy that decides on a day. */
    public Optional<SubsidyText> subsidyOn(String policy, LocalDate day) {
        return subsidy(policy).stream()
                .filter(text -> text.decides() && text.holdsOn(day))
                .findFirst();
    }

    /** The version in force on a day. */
    public Optional<PolicyText> on(String policy, LocalDate day) {
        return all(policy).stream()
                .filter(text -> text.decides() && text.holdsOn(day))
                .findFirst();
    }

    /**
     * The version for a loan as such: whatever day a version asks for, until it has come the disbursement stands in.
     */
    public Optional<PolicyText> ofLoan(String policy, LocalDate disbursedOn) {
        return ofClaim(policy, disbursedOn, disbursedOn, disbursedOn);
    }

    /** The version for a claim: each version asks for a day of its own. */
    public Optional<PolicyText> ofClaim(
            String policy, LocalDate disbursedOn, LocalDate defaultedOn, LocalDate noticedOn) {
        return all(policy).stream()
                .filter(PolicyText::decides)
                .filter(text -> text.holdsOn(
                        switch (text.anchor().value()) {
                            case "DEFAULT" -> defaultedOn;
                            case "CLAIM" -> noticedOn;
                            case "DISBURSEMENT" -> disbursedOn;
                            case String other -> throw PolicyText.unknown("anchor of a version", other);
                        }))
                .findFirst();
    }

    /** The version of that name, {@code id@n}. */
    public Optional<PolicyText> named(String version) {
        return all(version.substring(0, version.indexOf('@'))).stream()
                .filter(text -> text.name().equals(version))
                .findFirst();
    }

    /** All versions of a policy, the greatest first. */
    public List<PolicyText> all(String policy) {
        return versions.getOrDefault(policy, List.of());
    }

    private static <T> List<T> read(String document, Function<Page, List<T>> reader) {
        try {
            return reader.apply(Page.of(document));
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }
}
