-- What the hub publishes, one row per key. Amounts are fen, shares ppm, days legal days in Asia/Shanghai; lists and records are jsonb.
-- A column stands for the field of the same name in the Avro record; docs/connectors.md names the topics.

-- How far each topic has been written: the row changes in the transaction that writes the records.
CREATE TABLE sink_position (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- agg.pool-exposure
CREATE TABLE pool_exposure (
    record_key              text NOT NULL PRIMARY KEY,
    source_partition        integer NOT NULL,
    source_offset           bigint NOT NULL,
    pool                    text NOT NULL,
    policy                  text,
    loans                   bigint NOT NULL,
    borrowers               bigint NOT NULL,
    rights                  bigint NOT NULL,
    disbursed_fen           bigint NOT NULL,
    outstanding_fen         bigint NOT NULL,
    exposure_fen            bigint NOT NULL,
    defaults                bigint NOT NULL,
    non_performing_fen      bigint NOT NULL,
    reserved_fen            bigint NOT NULL,
    paid_fen                bigint NOT NULL,
    claims                  jsonb NOT NULL,
    contributed_fen         bigint NOT NULL,
    cash_fiscal_fen         bigint NOT NULL,
    cash_partner_fen        bigint NOT NULL,
    available_fen           bigint NOT NULL,
    leverage_ppm            bigint,
    cumulative_leverage_ppm bigint,
    frozen                  text,
    as_of                   date,
    life                    jsonb,
    claimed_exposure_fen    bigint NOT NULL,
    open_exposure_fen       bigint NOT NULL
);

-- agg.pool-breakdown
CREATE TABLE pool_breakdown (
    record_key         text NOT NULL PRIMARY KEY,
    source_partition   integer NOT NULL,
    source_offset      bigint NOT NULL,
    pool               text NOT NULL,
    dimension          text NOT NULL,
    value              text NOT NULL,
    loans              bigint NOT NULL,
    borrowers          bigint NOT NULL,
    rights             bigint NOT NULL,
    disbursed_fen      bigint NOT NULL,
    outstanding_fen    bigint NOT NULL,
    exposure_fen       bigint NOT NULL,
    defaults           bigint NOT NULL,
    non_performing_fen bigint NOT NULL,
    reserved_fen       bigint NOT NULL,
    paid_fen           bigint NOT NULL,
    claims             jsonb NOT NULL
);

-- agg.loans
CREATE TABLE loan (
    record_key         text NOT NULL PRIMARY KEY,
    source_partition   integer NOT NULL,
    source_offset      bigint NOT NULL,
    loan               text NOT NULL,
    bank               text NOT NULL,
    contract           text NOT NULL,
    pool               text,
    policy             text,
    stage              text NOT NULL,
    pending_reasons    jsonb NOT NULL,
    borrower_uscc      text,
    disbursed_on       date,
    maturity_on        date,
    disbursed_fen      bigint NOT NULL,
    repaid_fen         bigint NOT NULL,
    written_off_fen    bigint NOT NULL,
    recovered_fen      bigint NOT NULL,
    outstanding_fen    bigint NOT NULL,
    overpaid_fen       bigint NOT NULL,
    exposure_fen       bigint NOT NULL,
    defaults           integer NOT NULL,
    defaulted_on       date,
    instalments_due    integer,
    repayments         integer NOT NULL,
    instalments_missed integer,
    rights             jsonb NOT NULL,
    claims             jsonb NOT NULL,
    as_of              date
);

-- agg.claims
CREATE TABLE claim (
    record_key            text NOT NULL PRIMARY KEY,
    source_partition      integer NOT NULL,
    source_offset         bigint NOT NULL,
    claim_id              text NOT NULL,
    loan                  text NOT NULL,
    bank                  text NOT NULL,
    pool                  text NOT NULL,
    policy                text,
    stage                 text NOT NULL,
    reasons               jsonb NOT NULL,
    covered_fen           bigint NOT NULL,
    base_fen              bigint NOT NULL,
    pool_amount_fen       bigint NOT NULL,
    reserved_fen          bigint NOT NULL,
    paid_fen              bigint NOT NULL,
    fiscal_fen            bigint NOT NULL,
    partner_fen           bigint NOT NULL,
    figures_hash          text,
    reimbursement_hash    text,
    steps                 jsonb NOT NULL,
    next_step             jsonb,
    confirmation          text,
    confirmed_fen         bigint,
    fiscal_share_fen      bigint NOT NULL,
    reimbursed_fen        bigint NOT NULL,
    fiscal_due_fen        bigint NOT NULL,
    recovered_gross_fen   bigint NOT NULL,
    recovery_cost_fen     bigint NOT NULL,
    recovered_bank_fen    bigint NOT NULL,
    recovered_fiscal_fen  bigint NOT NULL,
    recovered_partner_fen bigint NOT NULL,
    still_to_recover_fen  bigint NOT NULL,
    refund_due_fen        bigint NOT NULL,
    supplement_fen        bigint NOT NULL,
    approvals             integer NOT NULL,
    refusals              integer NOT NULL,
    written_off_fen       bigint NOT NULL,
    payee                 text NOT NULL,
    entitled_fen          bigint,
    balance_fen           bigint
);

-- agg.deadlines
CREATE TABLE deadline (
    record_key        text NOT NULL PRIMARY KEY,
    source_partition  integer NOT NULL,
    source_offset     bigint NOT NULL,
    deadline_id       text NOT NULL,
    loan              text NOT NULL,
    bank              text NOT NULL,
    tranche           text NOT NULL,
    pool              text NOT NULL,
    policy            text,
    rule_id           text,
    article           text,
    disbursed_on      date NOT NULL,
    due_on            date,
    provisional       boolean NOT NULL,
    state             text NOT NULL,
    received_on       date,
    reason            text,
    previous_due_on   date,
    previous_state    text,
    revision          integer NOT NULL,
    as_of             date,
    documents         jsonb NOT NULL,
    missing_documents jsonb NOT NULL,
    missing_since     date
);

-- agg.duties
CREATE TABLE duty (
    record_key       text NOT NULL PRIMARY KEY,
    source_partition integer NOT NULL,
    source_offset    bigint NOT NULL,
    duty_id          text NOT NULL,
    pool             text NOT NULL,
    duty             text NOT NULL,
    policy           text,
    rule_id          text,
    article          text,
    phrase           text,
    started_on       date NOT NULL,
    period_ends_on   date NOT NULL,
    remind_on        date NOT NULL,
    due_on           date NOT NULL,
    provisional      boolean NOT NULL,
    state            text NOT NULL,
    done_on          date,
    previous_due_on  date,
    previous_state   text,
    revision         integer NOT NULL,
    as_of            date,
    claim_id         text,
    first_day_on     date,
    rest_days        jsonb NOT NULL,
    loan             text,
    outcome          text,
    about            text
);

-- audit.ledger
CREATE TABLE ledger_entry (
    record_key       text NOT NULL PRIMARY KEY,
    source_partition integer NOT NULL,
    source_offset    bigint NOT NULL,
    entry_id         text NOT NULL,
    pool             text NOT NULL,
    sequence         bigint NOT NULL,
    act              text NOT NULL,
    item_kind        text NOT NULL,
    item             text NOT NULL,
    revision         integer NOT NULL,
    names            text,
    booked_on        date NOT NULL,
    reason           text,
    claim_id         text,
    lines            jsonb NOT NULL,
    previous_hash    text NOT NULL,
    hash             text NOT NULL,
    as_of            date
);

CREATE INDEX loan_of_pool ON loan (pool);
CREATE INDEX claim_of_pool ON claim (pool);
CREATE INDEX deadline_of_pool ON deadline (pool, due_on);
CREATE INDEX duty_of_pool ON duty (pool, due_on);
CREATE INDEX ledger_entry_of_pool ON ledger_entry (pool, sequence);

-- Lines of the ledger; debits equal credits in every entry.
CREATE VIEW ledger_line AS
SELECT e.entry_id,
       e.pool,
       e.sequence,
       e.booked_on,
       line.number                             AS line,
       line.content ->> 'account'              AS account,
       line.content ->> 'side'                 AS side,
       (line.content ->> 'amountFen')::bigint  AS amount_fen
FROM ledger_entry AS e
         CROSS JOIN LATERAL jsonb_array_elements(e.lines) WITH ORDINALITY AS line (content, number);
