-- Store::applyPresence. $1 nodes that presence lists. Locks the rows that change: online nodes that have been absent for 30 s
-- by note_presence.sql and have sent no heartbeat for as long.
update public.nodes n
set status = 'offline'
from sentinel.node_states s
where s.node_id = n.id and n.status = 'online' and n.id <> all ($1::uuid[])
  and s.absent_since <= now() - interval '30 seconds'
  and (s.heartbeat_at is null or s.heartbeat_at <= now() - interval '30 seconds')
returning n.id
