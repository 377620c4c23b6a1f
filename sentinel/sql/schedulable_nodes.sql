-- Store::schedulableNodes and Store::schedulableNode. $1 node or null for all. No locks; assignments_node.
-- One row for each permission of a node, one without for a node that has none.
select n.id, n.user_id, n.max_parallel, held.chunks as held, s.engine_version, p.access_type, p.target_id
from public.nodes n
join sentinel.node_states s on s.node_id = n.id
cross join lateral (select count(*)::int as chunks from sentinel.assignments a
                    where a.node_id = n.id and a.ended_at is null) held
left join public.nodes_permissions p on p.node_id = n.id
where n.user_id is not null and n.status = 'online' and not s.is_paused and held.chunks < 2 * n.max_parallel
  and ($1::uuid is null or n.id = $1::uuid)
order by n.id
