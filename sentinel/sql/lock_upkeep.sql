-- First in presence and clean-up transactions: one sentinel at a time does them. Advisory, until the transaction ends.
select pg_advisory_xact_lock(hashtextextended('wowlab.upkeep.' || $1, 0))
