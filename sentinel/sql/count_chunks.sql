-- Store::completeChunks, when jobs and chunks are locked and the results are merged. $1 [{chunk_id, node_id, result}], each chunk once.
-- Whoever else holds a chunk now is superseded. Gives the number of chunks that were open.
with counted as (
    update public.jobs_chunks c
    set status = 'completed', result = r.result, node_id = r.node_id, completed_at = now()
    from jsonb_to_recordset($1::jsonb) as r (chunk_id uuid, node_id uuid, result jsonb)
    where c.id = r.chunk_id and c.status <> 'completed'
    returning c.id, c.node_id
), ended as (
    update sentinel.assignments a
    set ended_at = clock_timestamp(), outcome = case when a.node_id = counted.node_id then 'counted' else 'superseded' end
    from counted where a.chunk_id = counted.id and a.ended_at is null
)
select count(*)::int as chunks from counted
