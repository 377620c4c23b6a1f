-- Store::cleanUp. Unclaimed nodes not heard of for an hour. Locks the rows that go.
delete from public.nodes n
using sentinel.node_states s
where s.node_id = n.id and n.user_id is null
  and greatest(n.created_at, n.last_seen_at, s.heartbeat_at) < now() - interval '1 hour'
  and not exists (select from sentinel.assignments a where a.node_id = n.id and a.ended_at is null)
