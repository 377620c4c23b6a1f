-- Store::nodeByKey. $1 public key. No locks; nodes_public_key_key.
select id, user_id, name, max_parallel, total_cores, status, claim_code from public.nodes where public_key = $1
