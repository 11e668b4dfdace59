package org.pledgehub.domain.fact;

/**
 * Says whether a correction speaks of the same subject as the original event. It may not change kind, bank, contract or
 * pool. It also says which facts can count at all.
 *
 * @param <B> what facts of this kind say
 */
@FunctionalInterface
public interface SubjectRule<B> {

    /** True where the correction may stand in for the original. */
    boolean sameSubject(B original, B correction);

    /**
     * False where a fact says too little to count, whatever else is reported. It keeps its place all the same: what names
     * it finds it, and a correction may say the rest.
     */
    default boolean saysEnough(B body) {
        return true;
    }
}
