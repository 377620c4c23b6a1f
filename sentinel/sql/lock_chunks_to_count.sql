-- Store::completeChunks, when the jobs are locked. $1 chunks, $2 nodes, $3 attempts or null: arrays of one length. Locks the chunks' rows in the
-- order of ids; gives a row for each position in the arrays whose chunk is known.
-- has_held: the node holds or held the chunk under any attempt; has_attempt: under this one, or under any if it names none.
-- A chunk counted before there were assignments knows its node by node_id alone.
select t.position, c.id, c.job_id, c.status, c.iterations,
       c.node_id is not distinct from t.node_id
           or exists (select from sentinel.assignments a where a.chunk_id = c.id and a.node_id = t.node_id) as has_held,
       (t.attempt is null and c.node_id is not distinct from t.node_id)
           or exists (select from sentinel.assignments a
                      where a.chunk_id = c.id and a.node_id = t.node_id
                        and (t.attempt is null or a.attempt = t.attempt)) as has_attempt
from unnest($1::uuid[], $2::uuid[], $3::int[]) with ordinality as t (chunk_id, node_id, attempt, position)
join public.jobs_chunks c on c.id = t.chunk_id
order by c.id, t.position
for no key update of c
