package org.pledgehub.domain.compensation;

/** What is wrong with a proof. Steps are numbered from 1. */
public sealed interface ProofFinding {

    /**
     * The step computes to something else than it says.
     *
     * @param step number of the step
     * @param name the figure
     * @param told result in the proof, fen
     * @param computed what the formula gives
     */
    record ResultDiffers(int step, String name, long told, String computed) implements ProofFinding {}

    /**
     * The step takes another value than the earlier step of that name made.
     *
     * @param step number of the step
     * @param name the operand
     * @param told value in this step
     * @param made result of the earlier step
     */
    record OperandDiffers(int step, String name, long told, long made) implements ProofFinding {}

    /**
     * The formula is not of the language, or names an operand that is not given.
     *
     * @param step number of the step
     * @param why sentence
     */
    record FormulaUnreadable(int step, String why) implements ProofFinding {}
}
