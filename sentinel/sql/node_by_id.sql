-- Store::nodeById. $1 node. No locks; primary key.
select id, user_id, name, max_parallel, total_cores, status, claim_code from public.nodes where id = $1::uuid
