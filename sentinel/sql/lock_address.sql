-- Store::registerNode, when the key is new. $1 address. Advisory, until the transaction ends: registrations from one address wait for each
-- other, so that together they do not go beyond the bound.
select pg_advisory_xact_lock(hashtextextended('wowlab.register.' || $1, 0))
