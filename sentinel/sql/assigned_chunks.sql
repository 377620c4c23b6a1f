-- Store::heartbeats and Store::assignedChunks. $1 nodes. No locks; assignments_node.
select a.node_id, c.id, c.job_id, c.iterations, c.config_hash, c.seed_offset, a.attempt, s.rules, s.rotation_checksum,
       extract(epoch from sentinel.lease())::int as lease_seconds
from sentinel.assignments a
join public.jobs_chunks c on c.id = a.chunk_id
join sentinel.job_states s on s.job_id = c.job_id
where a.node_id = any ($1::uuid[]) and a.ended_at is null
order by a.node_id, a.assigned_at, c.seed_offset
