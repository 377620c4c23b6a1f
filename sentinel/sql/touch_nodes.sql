-- Store::heartbeats, first. $1 nodes. Locks and writes a node's row only when something is to say: it came back, or the time
-- that the portal shows is a minute old. Nodes before node_states, as everywhere, and in the order of ids.
with due as materialized (
    select n.id from public.nodes n
    where n.id = any ($1::uuid[])
      and (n.last_seen_at is null or n.last_seen_at < now() - interval '1 minute'
           or (n.user_id is not null and n.status <> 'online'))
    order by n.id
    for no key update
)
update public.nodes n
set last_seen_at = now(), status = case when n.user_id is null then n.status else 'online' end
from due where n.id = due.id
