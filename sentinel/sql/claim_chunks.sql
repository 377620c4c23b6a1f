-- Store::claimChunks. $1 node, $2 job, $3 limit.
-- Locks the node's row, so that parallel claims of one node cannot overrun it; then the job's row, so that no chunk of a job that
-- is just ending is handed out; then the chunks, stepping over locked ones. Expects the partial index on pending chunks by
-- (job_id, seed_offset).
-- A statement sees the data as of its start, also after it has waited for a lock: what another claim has changed meanwhile is
-- seen where rows are locked (status is checked again) and asked by the volatile functions chunks_held and next_attempt.
-- A node that failed a chunk or let its lease run out gets it again only after a minute, one that gave it back after 5 s, so
-- that others try first and a lone node still ends the job.
with node as materialized (
    select n.id, sentinel.places(n.max_parallel, n.total_cores) as places
    from public.nodes n
    where n.id = $1::uuid and n.user_id is not null
      and not exists (select from sentinel.node_states s where s.node_id = n.id and s.is_paused)
    for no key update
), job as materialized (
    select j.id, s.rules, s.rotation_checksum
    from node, public.jobs j
    join sentinel.job_states s on s.job_id = j.id
    where j.id = $2::uuid and j.status in ('pending', 'running') and s.admitted_at is not null
    for no key update of j
), room as materialized (
    select greatest(least($3::int, node.places - sentinel.chunks_held(node.id)), 0) as chunks
    from node, job
), picked as materialized (
    select c.id
    from public.jobs_chunks c
    where c.job_id = (select id from job) and c.status = 'pending'
      and not exists (select from sentinel.assignments a
                      where a.chunk_id = c.id and a.node_id = $1::uuid
                        and a.ended_at > now() - case when a.outcome in ('failed', 'expired') then interval '1 minute'
                                                      when a.outcome = 'released' then interval '5 seconds' end)
    order by c.seed_offset
    limit coalesce((select chunks from room), 0)
    for no key update of c skip locked
), taken as (
    update public.jobs_chunks c
    set status = 'running', node_id = $1::uuid, claimed_at = now()
    from picked
    where c.id = picked.id and c.status = 'pending'
    returning c.id, c.job_id, c.iterations, c.config_hash, c.seed_offset
), leased as (
    insert into sentinel.assignments (chunk_id, attempt, node_id, lease_until)
    select taken.id, sentinel.next_attempt(taken.id), $1::uuid, clock_timestamp() + sentinel.lease() from taken
    returning chunk_id, attempt
), started as (
    update public.jobs set status = 'running'
    where id = $2::uuid and status = 'pending' and exists (select from taken)
)
select taken.id, taken.job_id, taken.iterations, taken.config_hash, taken.seed_offset, leased.attempt,
       job.rules, job.rotation_checksum, extract(epoch from sentinel.lease())::int as lease_seconds
from taken
join leased on leased.chunk_id = taken.id
cross join job
order by taken.seed_offset
