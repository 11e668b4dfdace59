package org.pledgehub.domain.policy;

/**
 * A sentence or name in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Wording(String zh, String en) {}
