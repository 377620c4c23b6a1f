-- Migrator, before the first migration: where the applied ones are listed. Several statements, no parameters.
-- Runs under the advisory lock of begin_migration.sql, so two first starts do not meet.
create schema if not exists sentinel;
create table if not exists sentinel.migrations (
    number int primary key,
    name text not null,
    checksum text not null, -- SHA-256 of the file, lower-case hex
    applied_at timestamptz not null default now()
);
