package org.pledgehub.streams.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pledgehub.domain.key.ContractNumber;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.KeyFault;
import org.pledgehub.domain.key.KeyReading;
import org.pledgehub.domain.key.KeyWarning;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.Uscc;

/**
 * Fields that name something, by field name: a name means the same wherever it stands in the contract. Each is brought
 * into its one canonical form, because keys decide partitions. The number of a right is read with its kind and not here.
 */
final class KeyFields {

    private static final int LONGEST_LABEL = 64;
    private static final int LONGEST_CLAIM_ID = 512;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final Map<String, Function<String, KeyReading<String>>> RULES = Map.ofEntries(
            Map.entry("bank", text -> written(PartyId.parse(text), PartyId::canonical)),
            Map.entry("party", text -> written(PartyId.parse(text), PartyId::canonical)),
            Map.entry("newOperator", text -> written(PartyId.parse(text), PartyId::canonical)),
            Map.entry("newPolicy", KeyFields::policy),
            Map.entry("guarantor", text -> written(PartyId.parse(text), PartyId::canonical)),
            Map.entry("guarantors", text -> written(PartyId.parse(text), PartyId::canonical)),
            Map.entry("pledgee", text -> written(PartyId.parse(text), PartyId::canonical)),
            Map.entry("contract", text -> written(ContractNumber.parse(text), ContractNumber::text)),
            Map.entry("pool", text -> written(PoolId.parse(text), PoolId::canonical)),
            Map.entry("programme", text -> written(PoolId.parse(text), PoolId::canonical)),
            Map.entry("application", KeyFields::eventOfParty),
            Map.entry("uscc", KeyFields::uscc),
            Map.entry("pledgorUscc", KeyFields::uscc),
            Map.entry("ownerUsccs", KeyFields::uscc),
            Map.entry("corrects", KeyFields::eventId),
            Map.entry("reversedEventId", KeyFields::eventId),
            Map.entry("defaultEventId", KeyFields::eventId),
            Map.entry("noticeEventId", KeyFields::eventId),
            Map.entry("tranche", text -> label(text, LONGEST_LABEL)),
            Map.entry("registrationNo", text -> label(text, LONGEST_LABEL)),
            Map.entry("industry", text -> label(text, LONGEST_LABEL)),
            Map.entry("district", text -> label(text, LONGEST_LABEL)),
            Map.entry("product", text -> label(text, LONGEST_LABEL)),
            Map.entry("claimId", text -> label(text, LONGEST_CLAIM_ID)),
            Map.entry("voter", text -> label(text, LONGEST_LABEL)),
            Map.entry("figuresHash", KeyFields::hash));

    private KeyFields() {}

    /** The canonical form of a field's text; empty when the field names nothing. */
    static Optional<KeyReading<String>> read(String field, String text) {
        return Optional.ofNullable(RULES.get(field)).map(rule -> rule.apply(text));
    }

    private static KeyReading<String> uscc(String text) {
        return written(Uscc.parse(text), Uscc::canonical);
    }

    private static KeyReading<String> policy(String text) {
        try {
            return KeyReading.valid(PolicyRef.of(text.strip()).canonical());
        } catch (IllegalArgumentException notOne) {
            return KeyReading.invalid(KeyFault.BAD_CHARACTER);
        }
    }

    private static KeyReading<String> eventId(String text) {
        return written(EventId.parse(text), EventId::canonical);
    }

    /** An event as its party and id, {@code party/eventId}: as views name it. */
    private static KeyReading<String> eventOfParty(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return KeyReading.invalid(KeyFault.BAD_CHARACTER);
        }
        var party = written(PartyId.parse(text.substring(0, slash)), PartyId::canonical)
                .asOptional();
        var event = eventId(text.substring(slash + 1)).asOptional();
        return party.isEmpty() || event.isEmpty()
                ? KeyReading.invalid(KeyFault.BAD_CHARACTER)
                : KeyReading.valid(party.get() + "/" + event.get());
    }

    /** Words that are compared, such as a tranche or an industry: half width, trimmed, no control characters. */
    private static KeyReading<String> label(String text, int longest) {
        String label = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (label.isEmpty()) {
            return KeyReading.invalid(KeyFault.EMPTY);
        }
        if (label.length() > longest) {
            return KeyReading.invalid(KeyFault.TOO_LONG);
        }
        return label.chars().anyMatch(ControlCharacter::is)
                ? KeyReading.invalid(KeyFault.BAD_CHARACTER)
                : KeyReading.valid(label);
    }

    /** SHA-256 in hexadecimal digits, as views and triggers show it; capital letters are read as small ones. */
    private static KeyReading<String> hash(String text) {
        String hash = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return HASH.matcher(hash).matches() ? KeyReading.valid(hash) : KeyReading.invalid(KeyFault.BAD_CHARACTER);
    }

    /** The reading with the key written out. */
    static <K> KeyReading<String> written(KeyReading<K> reading, Function<K, String> form) {
        return switch (reading) {
            case KeyReading.Invalid<K>(var fault) -> KeyReading.invalid(fault);
            case KeyReading.Valid<K>(var key, Set<KeyWarning> warnings) ->
                new KeyReading.Valid<>(form.apply(key), warnings);
        };
    }
}
