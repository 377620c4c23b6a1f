-- Store::nodesByKey. $1 public keys. No locks; nodes_public_key_key.
select id, user_id, name, max_parallel, total_cores, status, claim_code, public_key
from public.nodes where public_key = any ($1::text[])
