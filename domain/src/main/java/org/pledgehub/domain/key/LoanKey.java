package org.pledgehub.domain.key;

/**
 * Names a loan: the lending bank and its contract number, written {@code bank/contract} with the number escaped.
 *
 * @param bank lending bank
 * @param contract contract number in normal form
 */
public record LoanKey(PartyId bank, ContractNumber contract) implements Comparable<LoanKey> {

    /** The key of a canonical text; throws {@link IllegalArgumentException} for any other. */
    public static LoanKey of(String canonical) {
        int slash = canonical.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a canonical loan key: " + canonical);
        }
        var key = new LoanKey(
                PartyId.of(canonical.substring(0, slash)), ContractNumber.ofEscaped(canonical.substring(slash + 1)));
        if (!key.canonical().equals(canonical)) {
            throw new IllegalArgumentException("not a canonical loan key: " + canonical);
        }
        return key;
    }

    /** Reads a sender's bank id and contract number. */
    public static KeyReading<LoanKey> parse(String bank, String contract) {
        return switch (PartyId.parse(bank)) {
            case KeyReading.Invalid<PartyId>(var fault) -> KeyReading.invalid(fault);
            case KeyReading.Valid<PartyId>(var party, var none) -> ofBank(party, contract);
        };
    }

    /** Reads a contract number of a known bank. */
    public static KeyReading<LoanKey> ofBank(PartyId bank, String contract) {
        return switch (ContractNumber.parse(contract)) {
            case KeyReading.Invalid<ContractNumber>(var fault) -> KeyReading.invalid(fault);
            case KeyReading.Valid<ContractNumber>(var number, var none) -> KeyReading.valid(new LoanKey(bank, number));
        };
    }

    /** As {@code bank/contract-escaped}. */
    public String canonical() {
        return bank.canonical() + "/" + contract.escaped();
    }

    @Override
    public int compareTo(LoanKey other) {
        return canonical().compareTo(other.canonical());
    }

    @Override
    public String toString() {
        return canonical();
    }
}
