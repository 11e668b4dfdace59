package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Share;

/**
 * What share of its own part of the principal an institution of a kind is compensated for.
 *
 * @param kind which kind
 * @param share of its own part
 * @param ceded whether what it passed on comes off first
 */
public record InstitutionShare(InstitutionKind kind, Share share, CededTreatment ceded) {}
