-- Store::completeChunk, when job and chunk are locked and the result is merged. $1 chunk, $2 node, $3 result, $4 the job's new
-- aggregate, $5 the job's result if this was the last chunk, else null. Whoever else holds the chunk now is superseded.
-- One row comes back exactly when the chunk was open.
with counted as (
    update public.jobs_chunks
    set status = 'completed', result = $3::jsonb, node_id = $2::uuid, completed_at = now()
    where id = $1::uuid and status <> 'completed'
    returning id, job_id, iterations
), ended as (
    update sentinel.assignments a
    set ended_at = clock_timestamp(),
        outcome = case when a.node_id = $2::uuid then 'counted' else 'superseded' end
    from counted where a.chunk_id = counted.id and a.ended_at is null
), merged as (
    update sentinel.job_states s
    set completed_chunks = s.completed_chunks + 1, aggregate = $4::jsonb
    from counted where s.job_id = counted.job_id
)
update public.jobs j
set completed_iterations = j.completed_iterations + counted.iterations,
    status = case when $5::jsonb is null then 'running' else 'completed' end,
    result = $5::jsonb,
    completed_at = case when $5::jsonb is null then null else now() end
from counted where j.id = counted.job_id and j.status in ('pending', 'running')
returning j.status, j.completed_iterations
