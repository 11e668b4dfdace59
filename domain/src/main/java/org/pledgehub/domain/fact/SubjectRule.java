package org.pledgehub.domain.fact;

/**
 * Says whether a correction speaks of the same subject as the original event. It may not change kind, bank, contract or
 * pool.
 *
 * @param <B> what facts of this kind say
 */
@FunctionalInterface
public interface SubjectRule<B> {

    /** True where the correction may stand in for the original. */
    boolean sameSubject(B original, B correction);
}
