-- Store::applyPresence, last. $1 nodes that presence lists. Locks the state rows that change: absence begins for online nodes
-- that are not listed, and ends for listed ones. What is kept in the row survives a restart of the sentinel; and a node
-- that vanished while nobody looked is absent from the first look on.
update sentinel.node_states s
set absent_since = case when n.id = any ($1::uuid[]) then null else now() end
from public.nodes n
where n.id = s.node_id
  and case when n.id = any ($1::uuid[]) then s.absent_since is not null
           else n.status = 'online' and s.absent_since is null end
