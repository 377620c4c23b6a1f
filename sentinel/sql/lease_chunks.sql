-- Store::claimChunks, last. $1 chunks, $2 the node of each: arrays of one length. The chunks are locked and pending. Each gets a lease on the
-- database's clock and a new attempt number; a job whose first chunk it is has begun.
with taken as (
    update public.jobs_chunks c
    set status = 'running', node_id = t.node_id, claimed_at = now()
    from unnest($1::uuid[], $2::uuid[]) as t (chunk_id, node_id)
    where c.id = t.chunk_id and c.status = 'pending'
    returning c.id, c.job_id, c.node_id
), started as (
    update public.jobs set status = 'running'
    where id in (select job_id from taken) and status = 'pending'
)
insert into sentinel.assignments (chunk_id, attempt, node_id, lease_until)
select taken.id, sentinel.next_attempt(taken.id), taken.node_id, clock_timestamp() + sentinel.lease() from taken
returning chunk_id, attempt
