-- Migrator::status, first. No locks.
select to_regclass('sentinel.migrations') is not null as exist
