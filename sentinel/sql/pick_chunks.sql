-- Store::claimChunks, when the nodes are locked. $1 jobs, $2 how many chunks of each: arrays of one length. Locks the jobs' rows in the order of
-- ids, so that no chunk of a job that is just ending is handed out; then the chunks, stepping over locked ones. Expects the
-- partial index on pending chunks by (job_id, seed_offset).
-- A node that failed a chunk or let its lease run out gets it again only after a minute, one that gave it back after 5 s, so
-- that others try first and a lone node still ends the job: `shunned` names those nodes.
with job as materialized (
    select j.id, s.rules, s.rotation_checksum, t.chunks
    from unnest($1::uuid[], $2::int[]) as t (job_id, chunks)
    join public.jobs j on j.id = t.job_id
    join sentinel.job_states s on s.job_id = j.id
    where j.status in ('pending', 'running') and s.admitted_at is not null
    order by j.id
    for no key update of j
)
select job.id as job_id, job.rules, job.rotation_checksum, pending.id, pending.iterations, pending.config_hash,
       pending.seed_offset, pending.shunned, 0 as attempt, extract(epoch from sentinel.lease())::int as lease_seconds
from job
cross join lateral (
    select c.id, c.iterations, c.config_hash, c.seed_offset,
           array_to_string(array(
               select a.node_id from sentinel.assignments a
               where a.chunk_id = c.id
                 and a.ended_at > now() - case when a.outcome in ('failed', 'expired') then interval '1 minute'
                                               when a.outcome = 'released' then interval '5 seconds' end), ',') as shunned
    from public.jobs_chunks c
    where c.job_id = job.id and c.status = 'pending'
    order by c.seed_offset
    limit job.chunks
    for no key update of c skip locked
) pending
