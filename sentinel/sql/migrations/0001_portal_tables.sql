-- The tables that the portal and PostgREST know. On an empty database this makes them, with the least of Supabase's auth
-- schema and roles that they stand on; on an existing one it only mends the foreign keys that deletions rely on.

do $$
declare
    missing text;
begin
    foreach missing in array array['anon', 'authenticated', 'service_role'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = missing) then
            -- Roles belong to the cluster: another database's migration may be making the same one.
            begin
                execute format('create role %I nologin noinherit', missing);
                if missing = 'service_role' and current_setting('is_superuser') = 'on' then
                    alter role service_role bypassrls;
                end if;
            exception when duplicate_object or unique_violation then
                null;
            end;
        end if;
    end loop;
end
$$;

do $$
begin
    if to_regnamespace('auth') is null then
        create schema auth;
    end if;
    if to_regclass('auth.users') is null then
        create table auth.users (
            id uuid primary key default gen_random_uuid(),
            email text unique,
            raw_user_meta_data jsonb,
            created_at timestamptz not null default now()
        );
    end if;
    if to_regclass('auth.identities') is null then
        create table auth.identities (
            id uuid primary key default gen_random_uuid(),
            provider_id text not null,
            user_id uuid not null references auth.users (id) on delete cascade,
            identity_data jsonb not null default '{}',
            provider text not null,
            created_at timestamptz not null default now(),
            unique (provider_id, provider)
        );
    end if;
    if to_regprocedure('auth.uid()') is null then
        create function auth.uid() returns uuid language sql stable as
        $uid$
            select nullif(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub', '')::uuid
        $uid$;
        grant usage on schema auth to anon, authenticated, service_role;
    end if;
end
$$;

create table if not exists public.nodes (
    id uuid primary key default gen_random_uuid(),
    user_id uuid references auth.users (id) on delete set null,
    name text not null,
    max_parallel int not null default 1,
    status text not null default 'pending',
    last_seen_at timestamptz,
    version text,
    total_cores int not null default 1,
    platform text,
    created_at timestamptz not null default now(),
    public_key text not null unique,
    claim_code text unique
);

create table if not exists public.nodes_permissions (
    id uuid primary key default gen_random_uuid(),
    node_id uuid not null references public.nodes (id) on delete cascade,
    access_type text not null check (access_type in ('owner', 'user', 'guild', 'public')),
    target_id text,
    created_at timestamptz not null default now()
);

create table if not exists public.rotations (
    id uuid primary key default gen_random_uuid(),
    user_id uuid not null references auth.users (id) on delete cascade,
    slug text not null,
    name text not null,
    description text,
    script text not null,
    is_public boolean not null default false,
    spec_id int not null,
    current_version int not null default 1,
    checksum text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (user_id, slug)
);

create table if not exists public.jobs_configs (
    hash text primary key,
    config jsonb not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now()
);

create table if not exists public.jobs (
    id uuid primary key default gen_random_uuid(),
    user_id uuid not null references auth.users (id) on delete cascade,
    config_hash text not null references public.jobs_configs (hash),
    total_iterations int not null,
    completed_iterations int not null default 0,
    status text not null default 'pending' check (status in ('pending', 'running', 'completed', 'failed')),
    result jsonb,
    created_at timestamptz not null default now(),
    completed_at timestamptz,
    access_type text not null default 'private' check (access_type in ('private', 'public', 'user', 'discord')),
    discord_server_id text
);

create table if not exists public.jobs_chunks (
    id uuid primary key default gen_random_uuid(),
    job_id uuid not null references public.jobs (id) on delete cascade,
    node_id uuid references public.nodes (id) on delete set null,
    config_hash text not null,
    iterations int not null,
    seed_offset int not null,
    status text not null default 'pending' check (status in ('pending', 'running', 'completed')),
    result jsonb,
    claimed_at timestamptz,
    completed_at timestamptz,
    created_at timestamptz not null default now()
);

-- Registering a node and learning of a collision of claim codes need these two; a database as Supabase's table editor makes it
-- has them under the same names.
create unique index if not exists nodes_public_key_key on public.nodes (public_key);
create unique index if not exists nodes_claim_code_key on public.nodes (claim_code);

-- A deleted job takes its chunks with it, a deleted node its permissions; what a deleted node has computed stays.
do $$
declare
    wanted record;
    existing record;
    is_right boolean;
begin
    for wanted in
        select * from (values
            ('public.jobs_chunks'::regclass, 'job_id', 'public.jobs'::regclass, 'c', 'cascade'),
            ('public.jobs_chunks'::regclass, 'node_id', 'public.nodes'::regclass, 'n', 'set null'),
            ('public.nodes_permissions'::regclass, 'node_id', 'public.nodes'::regclass, 'c', 'cascade')
        ) as w (owner_table, column_name, target, delete_code, delete_action)
    loop
        is_right := false;
        for existing in
            select k.conname, k.confdeltype
            from pg_catalog.pg_constraint k
            join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'f' and k.conrelid = wanted.owner_table and k.confrelid = wanted.target
              and array_length(k.conkey, 1) = 1 and a.attname = wanted.column_name
        loop
            if existing.confdeltype::text = wanted.delete_code and not is_right then
                is_right := true;
            else
                execute format('alter table %s drop constraint %I', wanted.owner_table, existing.conname);
            end if;
        end loop;
        if not is_right then
            execute format('alter table %s add foreign key (%I) references %s (id) on delete %s not valid',
                           wanted.owner_table, wanted.column_name, wanted.target, wanted.delete_action);
        end if;
    end loop;
end
$$;

-- What users may write is bounded.
update public.nodes
set max_parallel = least(greatest(max_parallel, 0), 1024), name = left(name, 255)
where max_parallel not between 0 and 1024 or char_length(name) > 255;
alter table public.nodes
    add constraint nodes_max_parallel_bounded check (max_parallel between 0 and 1024),
    add constraint nodes_name_bounded check (char_length(name) <= 255);

-- Scripts from before stay, and are refused when a job wants to run one.
alter table public.rotations
    add constraint rotations_script_bounded check (octet_length(script) <= 1048576) not valid;
