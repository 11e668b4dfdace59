package org.pledgehub.domain.eligibility;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * What eligibility needs to know of a pool.
 *
 * @param establishedOn day on which it was established 设立日
 * @param district its district
 */
public record PoolSpan(Told<LocalDate> establishedOn, Told<String> district) {}
