package org.pledgehub.connectors.mapping;

/**
 * Rows that are left out on purpose; they are counted under their name.
 *
 * @param name why they are left out, for the totals
 * @param when which rows
 */
record Skip(String name, Condition when) {}
