package org.pledgehub.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;

/** A story told by hand: a bank, a registry, an operator, an authority, two custodians, one pool under a shipped policy. */
public final class Tale {

    /** The pool. */
    public static final String POOL = "cy-1";

    /** A programme of subsidies, run by the same authority. */
    public static final String PROGRAMME = "mtg-1";

    private final List<Letter> letters = new ArrayList<>();
    private final List<PoolCommand> book = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();
    private int events;

    /** The bank says something. */
    public String bank(String on, SpecificRecord payload) {
        return say("bank-a", on, envelope -> new BankEvent(envelope, payload));
    }

    /** Another bank says something. */
    public String otherBank(String on, SpecificRecord payload) {
        return say("bank-b", on, envelope -> new BankEvent(envelope, payload));
    }

    /** The registry says something. */
    public String registry(String on, SpecificRecord payload) {
        return say("registry-a", on, envelope -> new RegistryEvent(envelope, payload));
    }

    /** The operator says something. */
    public String operator(String on, SpecificRecord payload) {
        return say("operator-a", on, envelope -> new OperatorEvent(envelope, payload));
    }

    /** The operator says something in place of what he said before. */
    public String operatorCorrects(String corrected, String on, SpecificRecord payload) {
        return say("operator-a", on, envelope -> {
            envelope.setCorrects(corrected);
            return new OperatorEvent(envelope, payload);
        });
    }

    /** The authority says something. */
    public String authority(String on, SpecificRecord payload) {
        return say("authority-a", on, envelope -> new AuthorityEvent(envelope, payload));
    }

    /** A custodian says something, and the pool's book takes it up. */
    public String custodian(String party, String on, SpecificRecord payload) {
        String id = say(party, on, envelope -> new CustodianEvent(envelope, payload));
        Letter last = letters.getLast();
        book.add(new PoolCommand(PoolFact.newBuilder()
                .setOrigin(new Origin(
                        party, Role.CUSTODIAN, "in." + party, 0, last.offset(), last.appendedAt(), "hash of " + id))
                .setEnvelope(envelope(id, on))
                .setPayload(payload)
                .build()));
        return id;
    }

    /** The pool's book hears of a claim. */
    public void booked(ClaimAssessed claim) {
        book.add(new PoolCommand(claim));
    }

    /** What has to come of it by a day. */
    public Expectation judged(String asOf) {
        return judgedUnder(asOf, preset("chaoyang"));
    }

    /** What has to come of it by a day, where the pool's policy sets these limits as well. */
    public Expectation judgedWithLimits(String asOf, String limits) {
        return judgedUnder(asOf, preset("chaoyang").replace("      runOff:", limits + "      runOff:"));
    }

    private Expectation judgedUnder(String asOf, String chaoyang) {
        return judged(asOf, List.of(pool().build()), new PolicyVersion("chaoyang", 1, chaoyang, ""));
    }

    /** What has to come of it by a day, where the partner agreed to contribute so much by a day. */
    public Expectation judgedAgreeing(String asOf, long fen, String by) {
        var pool = pool().setAgreedPartnerFen(fen).setAgreedPartnerBy(LocalDate.parse(by));
        return judged(asOf, List.of(pool.build()), new PolicyVersion("chaoyang", 1, preset("chaoyang"), ""));
    }

    private static Pool.Builder pool() {
        return Pool.newBuilder()
                .setPool(POOL)
                .setPolicy("chaoyang")
                .setCustodian("custodian-a")
                .setEstablishedOn(LocalDate.parse("2024-01-01"));
    }

    /** What has to come of it by a day, where there is a programme of subsidies and no pool. */
    public Expectation judgedAsSubsidy(String asOf) {
        return judged(
                asOf,
                List.of(Pool.newBuilder()
                        .setPool(PROGRAMME)
                        .setPolicy("mentougou-subsidy")
                        .setAuthority("authority-a")
                        .build()),
                new PolicyVersion("mentougou-subsidy", 1, preset("mentougou-subsidy"), ""));
    }

    private Expectation judged(String asOf, List<Pool> pools, PolicyVersion policy) {
        return Oracle.judge(new Told(
                letters,
                List.of(
                        party("bank-a", Role.BANK),
                        party("bank-b", Role.BANK),
                        party("registry-a", Role.REGISTRY),
                        party("operator-a", Role.OPERATOR),
                        party("authority-a", Role.AUTHORITY),
                        party("custodian-a", Role.CUSTODIAN),
                        party("custodian-b", Role.CUSTODIAN)),
                pools,
                List.of(policy),
                List.of(),
                Optional.of(LocalDate.parse(asOf)),
                book,
                1));
    }

    private String say(String party, String on, Function<Envelope, SpecificRecord> event) {
        String id = "e" + ++events;
        long offset = ends.merge(party, 1L, Long::sum) - 1;
        letters.add(new Letter(party, 0, offset, at(on), new Letter.Content.Event(event.apply(envelope(id, on)))));
        return id;
    }

    private static Envelope envelope(String id, String on) {
        return Envelope.newBuilder()
                .setEventId(id)
                .setOccurredOn(LocalDate.parse(on))
                .setRecordedAt(at(on))
                .build();
    }

    private static Instant at(String on) {
        return LocalDate.parse(on)
                .atTime(12, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private static Party party(String id, Role role) {
        return Party.newBuilder().setParty(id).setRole(role).build();
    }

    private static String preset(String policy) {
        try {
            return Files.readString(Path.of("..", "policies", "presets", policy + ".yaml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
