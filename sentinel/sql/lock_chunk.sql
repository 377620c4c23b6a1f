-- Store::completeChunk, when the job is locked. $1 chunk, $2 node, $3 attempt or null. Locks the chunk's row.
-- has_held: the node holds or held the chunk under any attempt; has_attempt: under this one, or under any if it names none.
-- A chunk counted before there were assignments knows its node by node_id alone.
select c.status, c.iterations, s.rules, s.total_chunks, s.completed_chunks, s.aggregate,
       j.total_iterations, j.completed_iterations, j.result,
       c.node_id is not distinct from $2::uuid
           or exists (select from sentinel.assignments a where a.chunk_id = c.id and a.node_id = $2::uuid) as has_held,
       ($3::int is null and c.node_id is not distinct from $2::uuid)
           or exists (select from sentinel.assignments a
                      where a.chunk_id = c.id and a.node_id = $2::uuid
                        and ($3::int is null or a.attempt = $3::int)) as has_attempt
from public.jobs_chunks c
join public.jobs j on j.id = c.job_id
join sentinel.job_states s on s.job_id = c.job_id
where c.id = $1::uuid
for no key update of c
