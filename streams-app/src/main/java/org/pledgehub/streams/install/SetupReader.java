package org.pledgehub.streams.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.FormerParty;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.key.KeyReading;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.yaml.Fault;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlFile;
import org.pledgehub.policies.yaml.YamlObject;

/**
 * Reads a setup file:
 *
 * <pre>
 * parties:
 *   - {id: icbc, role: BANK, nameZh: 工商银行, nameEn: ICBC}
 * pools:
 *   - {id: cy-1, policy: chaoyang, operator: op, authority: ipo, custodian: cust, district: 朝阳区,
 *      establishedOn: 2024-01-01, poolSharePpm: 200000, fiscalSharePpm: 500000,
 *      agreedFiscalFen: 1000000000, agreedFiscalBy: 2024-03-31, agreedPartnerFen: 1000000000,
 *      former: [{role: OPERATOR, party: op-before, until: 2025-06-30}]}
 * policies: [chaoyang, my-policy.yaml]
 * </pre>
 *
 * All three lists may be absent. A policy is the id of a preset, or a file beside this one. Every mistake is told with file, line, column
 * and code.
 */
public final class SetupReader {

    private static final int PPM = 1_000_000;

    private static final Scalar<PartyId> PARTY =
            new Scalar<>(FaultCode.ID_INVALID, text -> valid(PartyId.parse(text)), PartyId.of("none"));
    private static final Scalar<PoolId> POOL =
            new Scalar<>(FaultCode.ID_INVALID, text -> valid(PoolId.parse(text)), PoolId.of("none"));
    private static final Scalar<PolicyId> POLICY =
            new Scalar<>(FaultCode.ID_INVALID, text -> valid(PolicyId.parse(text)), PolicyId.of("none"));
    private static final Scalar<Role> ROLE = new Scalar<>(
            FaultCode.WORD_UNKNOWN,
            text -> Optional.of(text).filter(SetupReader::isRole).map(Role::valueOf),
            Role.BANK);
    private static final Scalar<Role> OFFICE = new Scalar<>(
            FaultCode.WORD_UNKNOWN,
            text -> Stream.of(Role.OPERATOR, Role.AUTHORITY, Role.CUSTODIAN)
                    .filter(role -> role.name().equals(text))
                    .findAny(),
            Role.OPERATOR);

    private final Path folder;

    private SetupReader(Path folder) {
        this.folder = folder;
    }

    /** Reads a file; throws where it cannot be read at all. */
    public static Reading<Setup> read(Path file) throws IOException {
        return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8), folderOf(file));
    }

    /**
     * Reads a text.
     *
     * @param name stands before line and column in messages
     * @param folder where policy files are looked for
     */
    public static Reading<Setup> read(String name, String yaml, Path folder) {
        return switch (YamlFile.read(name, yaml, new SetupReader(folder)::draft)) {
            case Reading.Loaded<Draft>(var draft) -> draft.complete();
            case Reading.Faulty<Draft>(var faults) -> new Reading.Faulty<>(faults);
        };
    }

    /** The file's own content; the policy documents are read after it. */
    private record Draft(List<Party> parties, List<Pool> pools, List<Document> documents) {

        Reading<Setup> complete() {
            var policies = new ArrayList<PolicyVersion>();
            var faults = new ArrayList<Fault>();
            for (var document : documents) {
                switch (ReferenceDocuments.policies(document.name(), document.text())) {
                    case Reading.Loaded<List<PolicyVersion>>(var versions) -> policies.addAll(versions);
                    case Reading.Faulty<List<PolicyVersion>>(var found) -> faults.addAll(found);
                }
            }
            return faults.isEmpty()
                    ? new Reading.Loaded<>(new Setup(parties, pools, policies, List.of()))
                    : new Reading.Faulty<>(faults);
        }
    }

    private record Document(String name, String text) {}

    private Draft draft(YamlObject file) {
        var parties = distinct(file.objects("parties"), SetupReader::party, Party::getParty);
        var pools = distinct(file.objects("pools"), SetupReader::pool, Pool::getPool);
        var documents = new ArrayList<Document>();
        if (file.has("policies")) {
            file.each(
                    "policies",
                    Scalar.TEXT,
                    (word, place) -> document(word)
                            .ifPresentOrElse(documents::add, () -> place.fault(FaultCode.WORD_UNKNOWN, word)));
        }
        return new Draft(parties, pools, documents);
    }

    private static <T> List<T> distinct(
            List<YamlObject> items, Function<YamlObject, T> read, Function<T, String> idOf) {
        var ids = new HashSet<String>();
        var all = new ArrayList<T>();
        for (var item : items) {
            T value = read.apply(item);
            if (!ids.add(idOf.apply(value))) {
                item.fault("id", FaultCode.VALUE_TWICE, idOf.apply(value));
            }
            all.add(value);
        }
        return all;
    }

    private static Party party(YamlObject item) {
        return Party.newBuilder()
                .setParty(item.value("id", PARTY).canonical())
                .setRole(item.value("role", ROLE))
                .setNameZh(item.optionalValue("nameZh", Scalar.TEXT).orElse(null))
                .setNameEn(item.optionalValue("nameEn", Scalar.TEXT).orElse(null))
                .setEnabled(
                        item.optionalValue("enabled", Scalar.word(Switch.class)).orElse(Switch.ON) == Switch.ON)
                .build();
    }

    private static Pool pool(YamlObject item) {
        expect(item, "agreedFiscalBy", "agreedFiscalFen");
        expect(item, "agreedPartnerBy", "agreedPartnerFen");
        return Pool.newBuilder()
                .setPool(item.value("id", POOL).canonical())
                .setPolicy(item.value("policy", POLICY).canonical())
                .setNameZh(item.optionalValue("nameZh", Scalar.TEXT).orElse(null))
                .setOperator(partyIn(item, "operator"))
                .setAuthority(partyIn(item, "authority"))
                .setCustodian(partyIn(item, "custodian"))
                .setDistrict(item.optionalValue("district", Scalar.TEXT).orElse(null))
                .setEstablishedOn(
                        item.optionalValue("establishedOn", Scalar.DATE).orElse(null))
                .setPoolSharePpm(item.optionalValue("poolSharePpm", Scalar.wholeNumber(0, PPM))
                        .orElse(null))
                .setFiscalSharePpm(item.optionalValue("fiscalSharePpm", Scalar.wholeNumber(0, PPM))
                        .orElse(null))
                .setAgreedFiscalFen(
                        item.optionalValue("agreedFiscalFen", Scalar.fen()).orElse(null))
                .setAgreedPartnerFen(
                        item.optionalValue("agreedPartnerFen", Scalar.fen()).orElse(null))
                .setAgreedFiscalBy(
                        item.optionalValue("agreedFiscalBy", Scalar.DATE).orElse(null))
                .setAgreedPartnerBy(
                        item.optionalValue("agreedPartnerBy", Scalar.DATE).orElse(null))
                .setFormer(item.objects("former").stream()
                        .map(SetupReader::formerParty)
                        .toList())
                .build();
    }

    /** A day by which to contribute asks for the sum, and for the day from which the pool has duties at all. */
    private static void expect(YamlObject item, String by, String sum) {
        if (item.has(by)) {
            Stream.of(sum, "establishedOn")
                    .filter(field -> !item.has(field))
                    .forEach(field -> item.fault(by, FaultCode.FIELD_MISSING, field));
        }
    }

    private static FormerParty formerParty(YamlObject item) {
        return FormerParty.newBuilder()
                .setRole(item.value("role", OFFICE))
                .setParty(item.value("party", PARTY).canonical())
                .setUntil(item.value("until", Scalar.DATE))
                .build();
    }

    private Optional<Document> document(String word) {
        var preset = Presets.text(word).map(text -> new Document(word + ".yaml", text));
        return preset.isPresent() ? preset : fileNamed(word);
    }

    private Optional<Document> fileNamed(String word) {
        try {
            Path file = folder.resolve(word);
            return Optional.of(new Document(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | InvalidPathException notReadable) {
            return Optional.empty();
        }
    }

    /** Whether a party may send. */
    private enum Switch {
        ON,
        OFF
    }

    private static @Nullable String partyIn(YamlObject item, String field) {
        return item.optionalValue(field, PARTY).map(PartyId::canonical).orElse(null);
    }

    private static boolean isRole(String text) {
        return Set.of(Role.values()).stream()
                .anyMatch(role -> role != Role.UNKNOWN && role.name().equals(text));
    }

    private static <K> Optional<K> valid(KeyReading<K> reading) {
        return switch (reading) {
            case KeyReading.Valid<K>(var key, var warnings) -> Optional.of(key);
            case KeyReading.Invalid<K> invalid -> Optional.empty();
        };
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
