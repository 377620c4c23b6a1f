-- Store::completeChunks, last. $1 [{job_id, chunks, iterations, aggregate, result}]: what each job gained, its new aggregate, and its result
-- if that was the last chunk, else none. The jobs are locked.
with advance as materialized (
    select * from jsonb_to_recordset($1::jsonb) as r (job_id uuid, chunks int, iterations int, aggregate jsonb, result jsonb)
), merged as (
    update sentinel.job_states s
    set completed_chunks = s.completed_chunks + advance.chunks, aggregate = advance.aggregate
    from advance where s.job_id = advance.job_id
)
update public.jobs j
set completed_iterations = j.completed_iterations + advance.iterations,
    status = case when advance.result is null then 'running' else 'completed' end,
    result = advance.result,
    completed_at = case when advance.result is null then null else now() end
from advance where j.id = advance.job_id and j.status in ('pending', 'running')
returning j.id, j.status, j.completed_iterations
