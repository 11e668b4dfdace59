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
 * All versions of all policies. The version that decides is the greatest that may decide and holds on the day its own
 * anchor asks about; never the nearest one.
 */
public final class Policies {
    private static final Map<String, List<PolicyText>> READ = new ConcurrentHashMap<>();

    private final Map<String, List<PolicyText>> versions;

    private Policies(Map<String, List<PolicyText>> versions) {
        this.versions = versions;
    }

    /** Reads documents; one that cannot be read counts as not there. */
    public static Policies of(Collection<PolicyVersion> documents) {
        var versions = new HashMap<String, List<PolicyText>>();
        for (var document : documents) {
            READ.computeIfAbsent(document.getDocument(), Policies::read).stream()
                    .filter(text ->
                            text.policy().equals(document.getPolicy()) && text.version() == document.getVersion())
                    .forEach(text -> versions.computeIfAbsent(text.policy(), policy -> new ArrayList<>())
                            .add(text));
        }
        versions.values()
                .forEach(texts ->
                        texts.sort(Comparator.comparingInt(PolicyText::version).reversed()));
        return new Policies(versions);
    }

    /** The version that decides on a day. */
    public Optional<PolicyText> on(String policy, LocalDate day) {
        return deciding(policy, anchor -> Optional.of(day));
    }

    /**
     * The version that decides.
     *
     * @param policy policy id
     * @param days the day of each anchor, as far as there is one
     */
    public Optional<PolicyText> deciding(String policy, Function<String, Optional<LocalDate>> days) {
        return versions.getOrDefault(policy, List.of()).stream()
                .filter(PolicyText::decides)
                .filter(text ->
                        days.apply(text.anchor().value()).filter(text::holdsOn).isPresent())
                .findFirst();
    }

    /** All versions of a policy, the greatest first. */
    public List<PolicyText> all(String policy) {
        return versions.getOrDefault(policy, List.of());
    }

    private static List<PolicyText> read(String document) {
        try {
            return PolicyFile.read(Page.of(document));
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }
}
