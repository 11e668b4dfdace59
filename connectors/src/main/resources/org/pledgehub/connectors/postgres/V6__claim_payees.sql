-- agg.claims: who gets what of a claim. Empty in rows that an earlier hub wrote, as in its records.
ALTER TABLE claim ADD COLUMN payees jsonb NOT NULL DEFAULT '[]';
