/**
 * Subsidies of financing costs 贴息与费用补贴: from the yearly call to payment, publication and clawback. Everything is a function
 * of the set of facts of one programme, so no order of arrival can change a ceiling or a budget.
 */
@NullMarked
package org.pledgehub.domain.subsidy;

import org.jspecify.annotations.NullMarked;
