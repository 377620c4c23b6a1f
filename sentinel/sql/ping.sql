-- Store::ping. No locks.
select 1
