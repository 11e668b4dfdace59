-- agg.pool-exposure: what is left to the limits of a whole pool. Absent in rows that an earlier hub wrote, as in its records.
ALTER TABLE pool_exposure ADD COLUMN leverage_headroom_fen bigint;
ALTER TABLE pool_exposure ADD COLUMN portfolio_headroom_fen bigint;
