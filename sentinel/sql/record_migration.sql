-- Migrator, in the transaction of the migration itself. $1 number, $2 name, $3 checksum.
insert into sentinel.migrations (number, name, checksum) values ($1::int, $2, $3)
