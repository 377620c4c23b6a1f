-- Store::applyPresence, first. $1 nodes that presence lists. Locks the rows that change: who was not online, and whose shown
-- time is a minute old. Rows come back for those that came online; who is set aside stays offline.
with set_aside as materialized (
    select node_id from sentinel.node_states where node_id = any ($1::uuid[]) and quarantined_at is not null
), listed as materialized (
    select n.id, n.user_id is not null and n.status <> 'online' as is_back
    from public.nodes n
    where n.id = any ($1::uuid[]) and n.id not in (select node_id from set_aside)
      and (n.last_seen_at is null or n.last_seen_at < now() - interval '1 minute'
           or (n.user_id is not null and n.status <> 'online'))
    order by n.id
    for no key update
), changed as (
    update public.nodes n
    set last_seen_at = now(), status = case when listed.is_back then 'online' else n.status end
    from listed where n.id = listed.id
)
select id from listed where is_back
