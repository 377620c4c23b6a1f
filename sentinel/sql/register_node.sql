-- Store::registerNode. $1 public key, $2 claim code, $3 host name, $4 cores, $5 enabled cores, $6 platform, $7 version.
-- Locks the node's row; nodes_public_key_key decides new or known, nodes_claim_code_key raises the collision of two codes.
-- A known node keeps the name and width that its owner has chosen; its code comes back while nobody owns it.
insert into public.nodes as n (public_key, claim_code, name, total_cores, max_parallel, platform, version, status,
                               last_seen_at)
values ($1, $2, $3, $4::int, least(greatest(case when $5::int > 0 then $5::int else $4::int end, 1), 1024), $6, $7,
        'pending', now())
on conflict (public_key) do update
set total_cores = excluded.total_cores,
    platform = excluded.platform,
    version = excluded.version,
    last_seen_at = now(),
    claim_code = case when n.user_id is null then excluded.claim_code end
returning id, user_id, name, max_parallel, total_cores, status, claim_code,
          (select s.quarantine_reason from sentinel.node_states s where s.node_id = n.id) as quarantine_reason
