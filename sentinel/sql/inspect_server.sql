-- OperatorStore::server. No locks.
select current_setting('server_version') as version, current_setting('server_version_num')::int as version_number,
       (extract(epoch from clock_timestamp()) * 1000)::bigint as unix_milliseconds,
       pg_is_in_recovery() as is_read_only,
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as connection_limit,
       (select count(*)::int from pg_catalog.pg_stat_activity where backend_type = 'client backend') as connections
