-- Store::heartbeats. $1 nodes, $2 chunks, $3 their attempts: arrays of one length. Locks the nodes' open assignments that the
-- arrays name; assignments_open. A chunk takes seconds: who still has it after an hour does not get on with it, and its lease
-- runs out. Should the result come yet, it counts.
update sentinel.assignments a
set lease_until = clock_timestamp() + sentinel.lease()
from unnest($1::uuid[], $2::uuid[], $3::int[]) as named (node_id, chunk_id, attempt)
where a.chunk_id = named.chunk_id and a.attempt = named.attempt and a.node_id = named.node_id and a.ended_at is null
  and a.assigned_at > now() - interval '1 hour'
