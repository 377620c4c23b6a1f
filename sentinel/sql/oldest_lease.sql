-- Store::expireLeases, after the sweep. Takes no locks; assignments_lease gives the minimum at once.
select coalesce(extract(epoch from now() + sentinel.lease() - min(lease_until)), 0)::bigint as age_seconds
from sentinel.assignments
where ended_at is null
