-- OperatorStore::nodes. No locks; reads all nodes.
select n.id, n.name, n.user_id, n.status, n.platform, n.version, n.max_parallel, n.total_cores, s.engine_version, s.is_paused,
       s.quarantine_reason, held.chunks as held,
       extract(epoch from now() - greatest(n.created_at, n.last_seen_at, s.heartbeat_at))::bigint as silent_seconds
from public.nodes n
join sentinel.node_states s on s.node_id = n.id
cross join lateral (select count(*)::int as chunks from sentinel.assignments a
                    where a.node_id = n.id and a.ended_at is null) held
order by s.quarantined_at is null, array_position(array['online', 'offline', 'pending'], n.status), n.name, n.id
