-- agg.pool-exposure: what was reimbursed and recovered. Zero in rows that an earlier hub wrote, as in its records.
ALTER TABLE pool_exposure ADD COLUMN reimbursed_fen bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_exposure ADD COLUMN recovered_fen bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_exposure ADD COLUMN recovery_cost_fen bigint NOT NULL DEFAULT 0;
