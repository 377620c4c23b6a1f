-- Store::failChunk, when the job is locked. $1 chunk, $2 node, $3 attempt, $4 code, $5 message. Locks the chunk's row, then the
-- assignment; primary keys.
with chunk as materialized (
    select id, job_id from public.jobs_chunks where id = $1::uuid for no key update
), ended as (
    update sentinel.assignments a
    set ended_at = clock_timestamp(), outcome = 'failed', code = $4, message = $5
    from chunk
    where a.chunk_id = chunk.id and a.node_id = $2::uuid and a.attempt = $3::int and a.ended_at is null
    returning a.chunk_id
), freed as (
    update public.jobs_chunks c
    set status = 'pending', node_id = null, claimed_at = null
    from ended where c.id = ended.chunk_id and c.status = 'running'
)
select chunk.job_id,
       exists (select from sentinel.assignments a
               where a.chunk_id = chunk.id and a.node_id = $2::uuid and a.attempt = $3::int) as was_held,
       exists (select from ended) as is_changed
from chunk
