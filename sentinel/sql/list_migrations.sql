-- Migrator: what is applied. Under the advisory lock of begin_migration.sql.
select number, name, checksum from sentinel.migrations order by number
