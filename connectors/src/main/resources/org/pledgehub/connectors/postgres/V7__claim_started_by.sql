-- agg.claims: what started a claim. Absent where it was not told, and in rows that an earlier hub wrote.
ALTER TABLE claim ADD COLUMN started_by text;
