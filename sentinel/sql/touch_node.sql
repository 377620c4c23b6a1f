-- Store::heartbeat, first. $1 node. Locks and writes the node's row only when something is to say: it came back, or the time
-- that the portal shows is a minute old. Nodes before node_states, as everywhere.
update public.nodes
set last_seen_at = now(), status = case when user_id is null then status else 'online' end
where id = $1::uuid
  and (last_seen_at is null or last_seen_at < now() - interval '1 minute'
       or (user_id is not null and status <> 'online'))
