-- Migrator, first in every transaction of its own: one migrator at a time in this database, with time enough for big tables.
-- The lock lasts as long as the transaction, so it works through a transaction pooler and dies with its owner.
set local statement_timeout = '15min';
set local lock_timeout = '1min';
select pg_advisory_xact_lock(hashtextextended('wowlab.migrations', 0));
