-- What the sentinel remembers and no client can reach, and the indexes that its statements stand on.
-- The schema itself is made before the first migration, for the list of applied ones (prepare_migrations.sql).

-- One row for each node. A separate small table, because heartbeats write it all the time.
create table sentinel.node_states (
    node_id uuid primary key references public.nodes (id) on delete cascade,
    engine_version int not null default 0,
    is_paused boolean not null default false,
    heartbeat_at timestamptz,
    absent_since timestamptz -- since when presence does not list a node that counts as online
) with (fillfactor = 70);

-- One row for each job: what it was admitted with, how many chunks are in, and the running merge of their results.
create table sentinel.job_states (
    job_id uuid primary key references public.jobs (id) on delete cascade,
    admitted_at timestamptz, -- null: nobody has read its config yet, no chunk may run
    rules text not null default '',
    rotation_id uuid, -- with checksum and script: frozen at admission, so that an edit never mixes versions
    rotation_checksum text,
    rotation_script text,
    total_chunks int not null,
    completed_chunks int not null default 0,
    aggregate jsonb -- null until the first result is in
) with (fillfactor = 50);

-- Who held which chunk under which attempt: the lease while it is open, the history afterwards. A chunk has at most one
-- open row. The node is named without a foreign key: what it held outlives it.
create table sentinel.assignments (
    chunk_id uuid not null references public.jobs_chunks (id) on delete cascade,
    attempt int not null,
    node_id uuid not null,
    assigned_at timestamptz not null default clock_timestamp(),
    lease_until timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('counted', 'superseded', 'released', 'failed', 'expired', 'withdrawn')),
    code text,    -- of a failure, in the node's words
    message text,
    primary key (chunk_id, attempt),
    check ((ended_at is null) = (outcome is null))
);
create unique index assignments_open on sentinel.assignments (chunk_id) where ended_at is null;
create index assignments_lease on sentinel.assignments (lease_until) where ended_at is null;
create index assignments_node on sentinel.assignments (node_id) where ended_at is null;
create index assignments_expired on sentinel.assignments (node_id, ended_at) where outcome = 'expired';

-- How long a chunk stays a node's without a word of it.
create function sentinel.lease() returns interval language sql immutable as
$$ select interval '45 seconds' $$;

-- How many chunks a node may hold: one for each worker and one more waiting for each, so that no worker idles while a result
-- travels. Workers beyond its cores, whatever its owner has chosen, would only keep chunks from others.
create function sentinel.places(p_max_parallel int, p_total_cores int) returns int language sql immutable as
$$ select 2 * greatest(least(p_max_parallel, p_total_cores), 0) $$;

-- Who may get work now: claimed, online, not paused and not silent. A node that sends heartbeats is silent a lease after its
-- last one; a node that never sent any, for ten minutes after a lease of its ran out.
create view sentinel.working_nodes as
select n.id, n.user_id, s.engine_version, sentinel.places(n.max_parallel, n.total_cores) as places
from public.nodes n
join sentinel.node_states s on s.node_id = n.id
where n.user_id is not null and n.status = 'online' and not s.is_paused
  and case when s.heartbeat_at is not null then s.heartbeat_at > now() - sentinel.lease()
           else not exists (select from sentinel.assignments a
                            where a.node_id = n.id and a.outcome = 'expired'
                              and a.ended_at > now() - interval '10 minutes') end;

-- Which user has proved to know which node's claim code, and when.
create table sentinel.claim_code_verifications (
    user_id uuid not null,
    node_id uuid not null references public.nodes (id) on delete cascade,
    verified_at timestamptz not null default now()
);
create index claim_code_verifications_user on sentinel.claim_code_verifications (user_id, verified_at);

create index sentinel_jobs_chunks_pending on public.jobs_chunks (job_id, seed_offset) where status = 'pending';
create index sentinel_jobs_chunks_running on public.jobs_chunks (job_id) where status = 'running';
create index sentinel_jobs_chunks_running_node on public.jobs_chunks (node_id) where status = 'running';
-- Deleting a job, or a node, finds its chunks by these.
create index sentinel_jobs_chunks_job on public.jobs_chunks (job_id);
create index sentinel_jobs_chunks_node on public.jobs_chunks (node_id) where node_id is not null;
create index sentinel_jobs_open on public.jobs (created_at) where status in ('pending', 'running');
create index sentinel_jobs_config on public.jobs (config_hash);
create index sentinel_jobs_user on public.jobs (user_id);
create index sentinel_nodes_user on public.nodes (user_id);
create index sentinel_nodes_permissions_node on public.nodes_permissions (node_id);
