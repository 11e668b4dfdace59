package org.pledgehub.domain.policy;

/**
 * When a loan counts as repaid on schedule 按期还贷.
 *
 * @param graceDays days by which an instalment may be late
 * @param extension what an extension means
 */
public record OnSchedule(int graceDays, ExtensionRule extension) {}
