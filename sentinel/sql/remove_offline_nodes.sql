-- Store::cleanUp. Nodes that have been offline for 30 days. Locks the rows that go.
delete from public.nodes n
using sentinel.node_states s
where s.node_id = n.id and n.status = 'offline'
  and greatest(n.created_at, n.last_seen_at, s.heartbeat_at) < now() - interval '30 days'
  and not exists (select from sentinel.assignments a where a.node_id = n.id and a.ended_at is null)
