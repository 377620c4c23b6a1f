-- Store::cleanUp. Proofs of claim codes that no claim may use any more.
delete from sentinel.claim_code_verifications where verified_at < now() - interval '1 day'
