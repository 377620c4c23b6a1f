-- Store::expireLeases. Locks the chunks whose lease ran out, stepping over locked ones, then their assignments;
-- assignments_lease.
with due as materialized (
    select c.id
    from sentinel.assignments a
    join public.jobs_chunks c on c.id = a.chunk_id
    where a.ended_at is null and a.lease_until < now()
    order by a.lease_until
    limit 1000
    for no key update of c skip locked
), ended as (
    update sentinel.assignments a
    set ended_at = clock_timestamp(), outcome = 'expired'
    from due
    where a.chunk_id = due.id and a.ended_at is null and a.lease_until < now()
    returning a.chunk_id
), freed as (
    update public.jobs_chunks c
    set status = 'pending', node_id = null, claimed_at = null
    from ended where c.id = ended.chunk_id and c.status = 'running'
    returning c.id
)
select id from freed
