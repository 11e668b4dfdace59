package org.pledgehub.cli.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.cli.site.LoanScenario;
import org.pledgehub.cli.site.PlainFeed;
import org.pledgehub.cli.site.Voices;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.contract.in.RepaymentReceived;

/** Everything a feed can get wrong, sent by plain producers; the event id, or a name kept here, says what is wrong. */
final class HostileFeed {
    static final LoanScenario BASE = new LoanScenario(Cast.BANK, "BASE-1", Cast.POOL, 1);

    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final LoanRef STRANGE = new LoanRef(Cast.BANK, "STRANGE-1");
    private static final int NO_SUCH_ID = 2_000_000_000;

    private final HubSite hub;
    private final Voices voices;
    private final Map<String, Long> places = new TreeMap<>();
    private final Map<Long, byte @Nullable []> buried = new TreeMap<>();

    HostileFeed(HubSite hub) {
        this.hub = hub;
        this.voices = new Voices(hub);
    }

    /** One sound loan up to its trigger, so that there is something to spoil. */
    void sendSound() {
        voices.tellContributions("fund", Cast.POOL);
        voices.tellClaim("base", BASE);
        voices.bank("base-repaid", DAY, BASE.repaid(1_000_000));
    }

    /** What must be refused or buried. */
    void sendWrong() {
        sendRepeats();
        sendAmounts();
        sendDates();
        sendStrangers();
        sendDamage();
    }

    /** Topic of it all. */
    String topic() {
        return voices.bank().topic();
    }

    /** Offset of what has no event id of its own, by name. */
    long place(String name) {
        return places.getOrDefault(name, -1L);
    }

    /** Bytes that cannot be read, by offset. */
    Map<Long, byte @Nullable []> buried() {
        return buried;
    }

    private void sendRepeats() {
        voices.bank("base-repaid", DAY, BASE.repaid(1_000_000));
        voices.bank("base-repaid", DAY, BASE.repaid(1_000_001));
    }

    private void sendAmounts() {
        voices.bank("amount-zero", DAY, disbursement("A-1", 0));
        voices.bank("amount-negative", DAY, BASE.repaid(-1));
        voices.bank("amount-smallest", DAY, BASE.repaid(Long.MIN_VALUE));
        voices.bank("amount-over-limit", DAY, disbursement("A-2", 1_000_000_000_000_001L));
        voices.bank("amount-greatest", DAY, BASE.repaid(Long.MAX_VALUE));
        voices.bank(
                "currency",
                DAY,
                RepaymentReceived.newBuilder(BASE.repaid(100))
                        .setCurrency("USD")
                        .build());
    }

    private void sendDates() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        voices.bank("date-tomorrow", tomorrow, BASE.repaid(100));
        sendDated("date-too-old", LocalDate.of(1970, 1, 1));
        sendDated("date-too-late", LocalDate.of(9999, 12, 31));
        voices.bank()
                .send(new BankEvent(
                        Envelope.newBuilder()
                                .setEventId("date-missing")
                                .setRecordedAt(Instant.EPOCH.plusSeconds(1_750_000_000))
                                .build(),
                        BASE.repaid(100)));
        places.put("id-blank", voices.bank(" 　 ", DAY, BASE.repaid(100)));
    }

    private void sendDated(String eventId, LocalDate occurredOn) {
        var envelope = Envelope.newBuilder(LoanScenario.on(eventId, DAY))
                .setOccurredOn(occurredOn)
                .build();
        voices.bank().send(new BankEvent(envelope, BASE.repaid(100)));
    }

    private void sendStrangers() {
        voices.bank(
                "kind-unknown",
                DAY,
                DefaultReported.newBuilder(BASE.defaulted())
                        .setKind(DefaultKind.UNKNOWN)
                        .build());
        var correction = Envelope.newBuilder(LoanScenario.on("correction-moves-pool", DAY))
                .setCorrects("base-disbursed")
                .build();
        voices.bank()
                .send(new BankEvent(
                        correction,
                        LoanDisbursed.newBuilder(BASE.disbursed())
                                .setPool(Cast.OTHER_POOL)
                                .build()));
        var foreign = new LoanRef(Cast.OTHER_BANK, "OTHER-1");
        voices.bank(
                "foreign-bank",
                DAY,
                RepaymentReceived.newBuilder(BASE.repaid(100)).setLoan(foreign).build());
        voices.bank(
                "contract-blank",
                DAY,
                RepaymentReceived.newBuilder(BASE.repaid(100))
                        .setLoan(new LoanRef(Cast.BANK, "　"))
                        .build());
        var read = new String("朝阳借字第1号".getBytes(Charset.forName("GBK")), UTF_8);
        voices.bank(
                "contract-gbk",
                DAY,
                RepaymentReceived.newBuilder(BASE.repaid(100))
                        .setLoan(new LoanRef(Cast.BANK, read))
                        .build());
        voices.disabledBank(
                "disabled",
                DAY,
                RepaymentReceived.newBuilder(BASE.repaid(100))
                        .setLoan(new LoanRef(Cast.DISABLED_BANK, "OFF-1"))
                        .build());
    }

    /** What waits for an event that has not come yet, or never will. */
    void sendWaiting() {
        voices.bank("pool-unknown", DAY, in("P-1", "pool-nobody-knows"));
        voices.bank("policy-unknown", DAY, in("P-2", Cast.POOL_WITHOUT_POLICY));
        voices.bank(
                "repaid-first",
                DAY,
                RepaymentReceived.newBuilder(BASE.repaid(100)).setLoan(STRANGE).build());
        voices.bank(
                "default-first",
                DAY,
                DefaultReported.newBuilder(BASE.defaulted()).setLoan(STRANGE).build());
        voices.bank(
                "notice-first",
                DAY,
                CompensationNotice.newBuilder(BASE.notice())
                        .setLoan(STRANGE)
                        .setAmountBasis(null)
                        .build());
        voices.bank("reversal-first", DAY, BASE.reversed("never-sent"));
        var elsewhere = Envelope.newBuilder(LoanScenario.on("correction-elsewhere", DAY))
                .setCorrects("base-repaid")
                .build();
        voices.bank()
                .send(new BankEvent(
                        elsewhere,
                        RepaymentReceived.newBuilder(BASE.repaid(100))
                                .setLoan(STRANGE)
                                .build()));
        voices.operator(
                "filed-first",
                DAY,
                ProjectFiled.newBuilder(BASE.filed()).setLoan(STRANGE).build());
        voices.authority(
                "received-first",
                DAY,
                // Of another tranche, so that it does not matter whether it comes before the filing or after.
                FilingReceived.newBuilder().setLoan(STRANGE).setTranche("2").build());
        voices.custodian(
                "fund-unknown",
                DAY,
                AccountMovement.newBuilder()
                        .setPool("pool-nobody-knows")
                        .setAccount(PoolAccount.FISCAL)
                        .setDirection(Direction.CREDIT)
                        .setKind(MovementKind.CONTRIBUTION)
                        .setAmountFen(100)
                        .build());
    }

    private void sendDamage() {
        var whole = voices.bank().bytesOf(new BankEvent(LoanScenario.on("damaged", DAY), BASE.repaid(100)));
        var another = new RegistryEvent(LoanScenario.on("not-a-bank", DAY), BASE.registered());
        var registryId = hub.registry()
                .find(hub.catalog().events(Cast.REGISTRY) + "-value", RegistryEvent.getClassSchema())
                .orElseThrow();
        bury("null", null);
        bury("text", "放款,1000000".getBytes(UTF_8));
        bury("gbk", "放款通知".getBytes(Charset.forName("GBK")));
        bury("cut", Arrays.copyOf(whole, whole.length - 3));
        bury("left-over", Arrays.copyOf(whole, whole.length + 1));
        bury("noise", PlainFeed.framed(voices.bank().schemaId(), new byte[] {-2, -1, -1, -1, 15, 7}));
        bury("another-role", PlainFeed.framed(registryId, PlainFeed.encoded(RegistryEvent.getClassSchema(), another)));
        bury("unknown-schema", PlainFeed.framed(NO_SUCH_ID, Arrays.copyOfRange(whole, 5, whole.length)));
        bury("too-large", Arrays.copyOf(whole, 300 * 1024));
    }

    private void bury(String name, byte @Nullable [] bytes) {
        var offset = voices.bank().sendBytes(bytes);
        buried.put(offset, bytes);
        places.put(name, offset);
    }

    private static LoanDisbursed disbursement(String contract, long amountFen) {
        return LoanDisbursed.newBuilder(BASE.disbursed())
                .setLoan(new LoanRef(Cast.BANK, contract))
                .setAmountFen(amountFen)
                .build();
    }

    private static LoanDisbursed in(String contract, String pool) {
        return LoanDisbursed.newBuilder(BASE.disbursed())
                .setLoan(new LoanRef(Cast.BANK, contract))
                .setPool(pool)
                .build();
    }
}
