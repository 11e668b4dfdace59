package org.pledgehub.policies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PolicyBook;

/** The policies that come with the program. */
public final class Presets {

    private static final ShippedFiles FILES = new ShippedFiles("policies/presets");
    private static final String SUFFIX = ".yaml";

    private Presets() {}

    /** All versions of all presets. */
    public static PolicyBook book() {
        return PolicyBook.of(texts().entrySet().stream()
                .flatMap(file -> PolicyReader.read(file.getKey(), file.getValue()).orThrow().stream())
                .toList());
    }

    /** All versions of one preset; empty where there is none of that id. */
    public static Optional<List<Policy>> versions(String id) {
        return text(id).map(yaml -> PolicyReader.read(id + SUFFIX, yaml).orThrow());
    }

    /** YAML text of one preset, as it is applied to the hub; empty where there is none of that id. */
    public static Optional<String> text(String id) {
        return Optional.ofNullable(texts().get(id + SUFFIX));
    }

    /** Ids of the presets, sorted. */
    public static List<String> ids() {
        return texts().keySet().stream()
                .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                .sorted()
                .toList();
    }

    /** YAML text by file name. */
    public static Map<String, String> texts() {
        return FILES.texts();
    }
}
