package org.pledgehub.domain.eligibility;

/**
 * What the operator or the authority established about the borrower (Chaoyang art. 9 and 11).
 *
 * @param registeredInDistrict 在本区依法登记注册
 * @param goodCredit 信用良好
 * @param operating 经营状态正常
 * @param relatedToOperator 合作机构关联企业
 * @param promotedByOperator 合作机构推动并承担风险
 */
public record BorrowerAssessment(
        Finding registeredInDistrict,
        Finding goodCredit,
        Finding operating,
        Finding relatedToOperator,
        Finding promotedByOperator) {

    /** Nothing is established. */
    public static final BorrowerAssessment NONE = new BorrowerAssessment(
            Finding.NOT_ESTABLISHED,
            Finding.NOT_ESTABLISHED,
            Finding.NOT_ESTABLISHED,
            Finding.NOT_ESTABLISHED,
            Finding.NOT_ESTABLISHED);

    /** This, and where it establishes nothing the other. */
    public BorrowerAssessment or(BorrowerAssessment other) {
        return new BorrowerAssessment(
                registeredInDistrict.or(other.registeredInDistrict),
                goodCredit.or(other.goodCredit),
                operating.or(other.operating),
                relatedToOperator.or(other.relatedToOperator),
                promotedByOperator.or(other.promotedByOperator));
    }
}
