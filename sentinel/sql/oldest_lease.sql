-- Store::expireLeases, after the sweep. Takes no locks; assignments_lease gives the minimum at once.
select coalesce(extract(epoch from now() + interval '45 seconds' - min(lease_until)), 0)::bigint as age_seconds
from sentinel.assignments
where ended_at is null
