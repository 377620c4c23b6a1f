-- Called by Portal::claim, as the user.
select public.verify_claim_code(p_code => $1) ->> 'id'
