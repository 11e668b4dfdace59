-- agg.pool-exposure and agg.pool-breakdown: what borrowers are, as far as told. Zero in rows that an earlier hub wrote, as in its records.
ALTER TABLE pool_exposure ADD COLUMN first_time_borrowers bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_exposure ADD COLUMN first_time_untold bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_exposure ADD COLUMN small_borrowers bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_exposure ADD COLUMN size_untold bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_exposure ADD COLUMN high_tech_borrowers bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_exposure ADD COLUMN high_tech_untold bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_breakdown ADD COLUMN first_time_borrowers bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_breakdown ADD COLUMN first_time_untold bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_breakdown ADD COLUMN small_borrowers bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_breakdown ADD COLUMN size_untold bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_breakdown ADD COLUMN high_tech_borrowers bigint NOT NULL DEFAULT 0;
ALTER TABLE pool_breakdown ADD COLUMN high_tech_untold bigint NOT NULL DEFAULT 0;
