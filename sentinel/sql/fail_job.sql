-- Store::failJob, Store::failChunk, Store::releaseChunk and Store::expireLeases, when the job is locked. $1 job, $2 code, $3 message. Ends the job
-- and takes its running chunks from their nodes; jobs_chunks by job where running. No row if the job was over.
with job as (
    update public.jobs
    set status = 'failed', completed_at = now(),
        result = jsonb_build_object('error', jsonb_build_object('code', $2::text, 'message', $3::text))
    where id = $1::uuid and status in ('pending', 'running')
    returning id
), held as materialized (
    select c.id from public.jobs_chunks c join job on c.job_id = job.id
    where c.status = 'running'
    order by c.id
    for no key update of c
), ended as (
    update sentinel.assignments a
    set ended_at = clock_timestamp(), outcome = 'withdrawn'
    from held where a.chunk_id = held.id and a.ended_at is null
), freed as (
    update public.jobs_chunks c
    set status = 'pending', node_id = null, claimed_at = null
    from held where c.id = held.id
)
select id from job
