-- Store::heartbeats. $1 nodes, $2 engine versions, $3 paused: arrays of one length, each node once. Locks the nodes' state rows in the order
-- of ids, which puts two heartbeats of one node in order. Gives the nodes that are known.
with beat as materialized (
    select t.node_id, t.engine_version, t.is_paused
    from unnest($1::uuid[], $2::int[], $3::boolean[]) as t (node_id, engine_version, is_paused)
    join sentinel.node_states s on s.node_id = t.node_id
    order by t.node_id
    for no key update of s
)
update sentinel.node_states s
set heartbeat_at = now(), engine_version = beat.engine_version, is_paused = beat.is_paused, absent_since = null
from beat where s.node_id = beat.node_id
returning s.node_id
