-- Store::claimChunks, first. $1 nodes. Locks their rows in the order of ids, so that parallel claims of one node cannot overrun it. Gives how
-- many chunks more each may hold. A statement sees the data as of its start, also after it has waited for a lock: what
-- another claim has taken meanwhile is asked by the volatile function chunks_held.
with node as materialized (
    select n.id, sentinel.places(n.max_parallel, n.total_cores) as places
    from public.nodes n
    where n.id = any ($1::uuid[]) and n.user_id is not null
      and not exists (select from sentinel.node_states s where s.node_id = n.id and s.is_paused)
    order by n.id
    for no key update
)
select node.id, node.places - sentinel.chunks_held(node.id) as room from node
